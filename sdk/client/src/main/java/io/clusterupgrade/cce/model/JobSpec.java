// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a job (see sdk/docs/wire/cce.md#jobs).
 *
 * @param type the type of job
 * @param clusterUid the id of the cluster it affects
 * @param resourceId the id of the resource it affects; sub-jobs may lack it
 * @param resourceName the name of the resource it affects
 * @param extendParam extended parameters
 * @param subJobs its sub-jobs
 * @since 0.1.0
 */
public record JobSpec(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("clusterUID") @Nullable String clusterUid,
        @JsonProperty("resourceID") @Nullable String resourceId,
        @JsonProperty("resourceName") @Nullable String resourceName,
        @JsonProperty("extendParam") Map<String, String> extendParam,
        @JsonProperty("subJobs") List<Job> subJobs) {

    public JobSpec {
        extendParam = ImmutableCopies.map(extendParam);
        subJobs = ImmutableCopies.list(subJobs);
    }

    static final JobSpec EMPTY = new JobSpec(null, null, null, null, Map.of(), List.of());
}
