// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request for an operation on one node (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RunNodeOperationRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final String nodeName;
    private final String operationAction;
    private final List<String> operationArgs;

    private RunNodeOperationRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.nodeName = builder.nodeName;
        this.operationAction = builder.operationAction;
        this.operationArgs = builder.operationArgs;
    }

    /**
     * Returns a builder of a request for an operation on a node.
     *
     * @param operationAction such as {@code restart.kubelet}; the documents list no others
     * @throws IllegalArgumentException if the operation is blank
     */
    public static Builder builder(String clusterId, String nodepoolId, String nodeName, String operationAction) {
        return new Builder(clusterId, nodepoolId, nodeName, operationAction);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the name of the node. */
    public String nodeName() {
        return nodeName;
    }

    /** Returns the operation. */
    @JsonProperty("operationAction")
    public String operationAction() {
        return operationAction;
    }

    /** Returns the arguments of the operation; empty means none. */
    @JsonProperty("operationArgs")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> operationArgs() {
        return operationArgs;
    }

    /**
     * Collects the optional values of {@link RunNodeOperationRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private final String nodeName;
        private final String operationAction;
        private List<String> operationArgs = List.of();

        private Builder(String clusterId, String nodepoolId, String nodeName, String operationAction) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
            this.nodeName = Objects.requireNonNull(nodeName, "nodeName");
            this.operationAction = Checks.text("operationAction", operationAction);
        }

        /** Sets the arguments of the operation; an empty list means none. */
        public Builder operationArgs(List<String> value) {
            operationArgs = List.copyOf(value);
            return this;
        }

        /** Creates the request. */
        public RunNodeOperationRequest build() {
            return new RunNodeOperationRequest(this);
        }
    }
}
