// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a pre-check (see sdk/docs/wire/cce.md#createprecheck).
 *
 * @param clusterId the cluster
 * @param clusterVersion its version, such as {@code v1.29.13-r10}
 * @param targetVersion the version to upgrade to
 * @param skippedCheckItemList the items to skip
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PrecheckSpec(
        @JsonProperty("clusterID") @Nullable String clusterId,
        @JsonProperty("clusterVersion") @Nullable String clusterVersion,
        @JsonProperty("targetVersion") @Nullable String targetVersion,
        @JsonProperty("skippedCheckItemList") List<SkippedCheck> skippedCheckItemList) {

    public PrecheckSpec {
        skippedCheckItemList = ImmutableCopies.list(skippedCheckItemList);
    }

    static final PrecheckSpec EMPTY = new PrecheckSpec(null, null, null, List.of());
}
