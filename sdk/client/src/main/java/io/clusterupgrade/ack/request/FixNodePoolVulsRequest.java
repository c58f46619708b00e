// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to fix vulnerabilities of the nodes of a node pool (see sdk/docs/wire/ack.md#vulnerabilities). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class FixNodePoolVulsRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final List<String> vuls;
    private final List<String> nodes;
    private final @Nullable Boolean autoRestart;
    private final @Nullable Integer maxParallelism;

    private FixNodePoolVulsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.vuls = builder.vuls;
        this.nodes = builder.nodes;
        this.autoRestart = builder.autoRestart;
        this.maxParallelism = builder.maxParallelism;
    }

    /**
     * Returns a builder of a request to fix vulnerabilities on all nodes. The service documents no meaning of a fix without
     * names; it is not sent.
     *
     * @param vuls the names, such as {@link io.clusterupgrade.ack.model.NodeVulnerability#name}
     * @throws IllegalArgumentException if there is no name or a blank one
     */
    public static Builder builder(String clusterId, String nodepoolId, List<String> vuls) {
        return new Builder(clusterId, nodepoolId, vuls);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the names of the vulnerabilities; at least one. */
    @JsonProperty("vuls")
    public List<String> vuls() {
        return vuls;
    }

    /** Returns the names of the nodes; empty means all. */
    @JsonProperty("nodes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodes() {
        return nodes;
    }

    /** Returns whether nodes may be restarted; null means the service's default, which is not documented. */
    @JsonProperty("auto_restart")
    public @Nullable Boolean autoRestart() {
        return autoRestart;
    }

    /** Returns the largest number of nodes in a batch; null means the choice of the service. */
    public @Nullable Integer maxParallelism() {
        return maxParallelism;
    }

    /** Returns the object that is sent for {@link #maxParallelism}; null when there is no such value. */
    @JsonProperty("rollout_policy")
    public @Nullable Map<String, Integer> rolloutPolicy() {
        return maxParallelism == null ? null : Map.of("max_parallelism", maxParallelism);
    }

    /**
     * Collects the optional values of {@link FixNodePoolVulsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private final List<String> vuls;
        private List<String> nodes = List.of();
        private @Nullable Boolean autoRestart;
        private @Nullable Integer maxParallelism;

        private Builder(String clusterId, String nodepoolId, List<String> vuls) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
            this.vuls = Checks.texts("vuls", vuls);
        }

        /** Sets the names of the nodes; an empty list means all. */
        public Builder nodes(List<String> value) {
            nodes = List.copyOf(value);
            return this;
        }

        /**
         * Sets whether nodes may be restarted, each after it was drained. For a fix that needs a restart, no document says what false
         * leads to.
         */
        public Builder autoRestart(boolean value) {
            autoRestart = value;
            return this;
        }

        /**
         * Sets the largest number of nodes in a batch, up to the size of the node pool.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxParallelism(int value) {
            maxParallelism = Checks.atLeast("maxParallelism", value, 1);
            return this;
        }

        /** Creates the request. */
        public FixNodePoolVulsRequest build() {
            return new FixNodePoolVulsRequest(this);
        }
    }
}
