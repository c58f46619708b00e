// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The confirmation of an upgrade (see sdk/docs/wire/cce.md#createpostcheck).
 *
 * @param apiVersion {@code v3}
 * @param kind {@code PostCheckTask}
 * @param metadata its id; it has no times
 * @param spec the confirmed versions
 * @param status the result
 * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PostcheckTask(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") PostcheckSpec spec,
        @JsonProperty("status") PostcheckStatus status) {

    public PostcheckTask {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? PostcheckSpec.EMPTY : spec;
        status = status == null ? PostcheckStatus.EMPTY : status;
    }
}
