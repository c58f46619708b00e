// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A check of a cluster before an upgrade (see sdk/docs/wire/cce.md#prechecktask). It cannot be paused, retried or
 * aborted; create a new one instead.
 *
 * @param apiVersion {@code v3}
 * @param kind {@code PreCheckTask}
 * @param metadata its id and times; the response to its creation has the id only
 * @param spec the specification
 * @param status the status and the findings
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PrecheckTask(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") PrecheckSpec spec,
        @JsonProperty("status") PrecheckStatus status) {

    public PrecheckTask {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? PrecheckSpec.EMPTY : spec;
        status = status == null ? PrecheckStatus.EMPTY : status;
    }
}
