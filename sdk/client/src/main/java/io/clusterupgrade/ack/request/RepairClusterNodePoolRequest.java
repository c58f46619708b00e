// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to repair nodes of a node pool, such as those that an upgrade left not ready
 * (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RepairClusterNodePoolRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final List<String> nodes;
    private final List<RepairOperation> operations;
    private final @Nullable Boolean autoRestart;

    private RepairClusterNodePoolRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.nodes = builder.nodes;
        this.operations = builder.operations;
        this.autoRestart = builder.autoRestart;
    }

    /** Returns a builder of a request to repair nodes; without further values the service selects the nodes and does every step. */
    public static Builder builder(String clusterId, String nodepoolId) {
        return new Builder(clusterId, nodepoolId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the names of the nodes; empty means the choice of the service. */
    @JsonProperty("nodes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodes() {
        return nodes;
    }

    /** Returns the steps of the repair; empty means all. */
    @JsonProperty("operations")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<RepairOperation> operations() {
        return operations;
    }

    /**
     * Returns whether nodes may be restarted; null means the service's default.
     *
     * @deprecated The vendor calls this field deprecated.
     */
    @Deprecated
    @JsonProperty("auto_restart")
    public @Nullable Boolean autoRestart() {
        return autoRestart;
    }

    /**
     * Collects the optional values of {@link RepairClusterNodePoolRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private List<String> nodes = List.of();
        private List<RepairOperation> operations = List.of();
        private @Nullable Boolean autoRestart;

        private Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /** Sets the names of the nodes; an empty list means the choice of the service. */
        public Builder nodes(List<String> value) {
            nodes = List.copyOf(value);
            return this;
        }

        /** Sets the steps of the repair; an empty list means all. */
        public Builder operations(List<RepairOperation> value) {
            operations = List.copyOf(value);
            return this;
        }

        /**
         * Sets whether nodes may be restarted.
         *
         * @deprecated The vendor calls this field deprecated.
         */
        @Deprecated
        public Builder autoRestart(boolean value) {
            autoRestart = value;
            return this;
        }

        /** Creates the request. */
        public RepairClusterNodePoolRequest build() {
            return new RepairClusterNodePoolRequest(this);
        }
    }
}
