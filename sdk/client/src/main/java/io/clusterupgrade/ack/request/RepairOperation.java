// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;

/**
 * One step of the repair of a node (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable and thread-safe.
 *
 * @param operationId the step, such as {@code restart.kubelet} or {@code restart.containerd}; not blank
 * @param args its arguments; empty for none
 * @since 0.1.0
 */
public record RepairOperation(
        @JsonProperty("operation_id") String operationId,

        @JsonProperty("args") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> args) {
    public RepairOperation {
        Checks.text("operationId", operationId);
        args = List.copyOf(args);
    }

    /** Creates a step without arguments. */
    public RepairOperation(String operationId) {
        this(operationId, List.of());
    }
}
