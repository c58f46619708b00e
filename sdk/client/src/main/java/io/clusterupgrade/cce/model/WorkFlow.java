// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade workflow, which enforces the order of pre-check, snapshot, upgrade and confirmation (see
 * sdk/docs/wire/cce.md#workflow).
 *
 * @param kind {@code WorkFlowTask}
 * @param apiVersion {@code v3}
 * @param metadata its id and times
 * @param spec from which version to which
 * @param status the status
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeWorkFlow.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlow(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("spec") WorkFlowSpec spec,
        @JsonProperty("status") WorkFlowStatus status) {

    public WorkFlow {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        spec = spec == null ? WorkFlowSpec.EMPTY : spec;
        status = status == null ? WorkFlowStatus.EMPTY : status;
    }
}
