// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A check of a cluster before an upgrade (see sdk/docs/wire/cce.md#prechecktask). It cannot be paused, retried or
 * ended; make a new one.
 *
 * @param apiVersion {@code v3}
 * @param kind {@code PreCheckTask}
 * @param metadata its id and times; the response that made it has the id only
 * @param spec what is checked
 * @param status how far it is and what it found
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PrecheckTask(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") PrecheckSpec spec,
        @JsonProperty("status") PrecheckStatus status) {

    /** Gives what a response leaves out its neutral value. */
    public PrecheckTask {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? PrecheckSpec.EMPTY : spec;
        status = status == null ? PrecheckStatus.EMPTY : status;
    }
}
