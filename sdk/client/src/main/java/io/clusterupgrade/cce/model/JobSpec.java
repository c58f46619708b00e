// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job does (see sdk/docs/wire/cce.md#jobs).
 *
 * @param type what it does
 * @param clusterUid the cluster it works on
 * @param resourceId what it works on; jobs within jobs may lack it
 * @param resourceName the name of what it works on
 * @param extendParam more about it
 * @param subJobs the jobs within it
 * @since 0.1.0
 */
public record JobSpec(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("clusterUID") @Nullable String clusterUid,
        @JsonProperty("resourceID") @Nullable String resourceId,
        @JsonProperty("resourceName") @Nullable String resourceName,
        @JsonProperty("extendParam") Map<String, String> extendParam,
        @JsonProperty("subJobs") List<Job> subJobs) {

    /** Gives what a response leaves out its neutral value. */
    public JobSpec {
        extendParam = ImmutableCopies.map(extendParam);
        subJobs = ImmutableCopies.list(subJobs);
    }

    static final JobSpec EMPTY = new JobSpec(null, null, null, null, Map.of(), List.of());
}
