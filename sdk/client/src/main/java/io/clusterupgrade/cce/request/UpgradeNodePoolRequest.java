// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to bring the configuration of a pool to its nodes by resetting them (see sdk/docs/wire/cce.md#upgradenodepool).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeNodePoolRequest {
    private final String clusterId;
    private final String nodePoolId;
    private final List<String> nodeIds;
    private final @Nullable Integer maxUnavailable;
    private final @Nullable Boolean force;
    private final @Nullable Integer retryTimes;
    private final List<String> skippedNodes;
    private final @Nullable Boolean validateStorage;
    private final @Nullable JsonValue nodeTemplate;
    private final @Nullable String name;

    private UpgradeNodePoolRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodePoolId = builder.nodePoolId;
        this.nodeIds = builder.nodeIds;
        this.maxUnavailable = builder.maxUnavailable;
        this.force = builder.force;
        this.retryTimes = builder.retryTimes;
        this.skippedNodes = builder.skippedNodes;
        this.validateStorage = builder.validateStorage;
        this.nodeTemplate = builder.nodeTemplate;
        this.name = builder.name;
    }

    /**
     * Starts a request for all nodes of a pool.
     *
     * @param clusterId the cluster's id
     * @param nodePoolId the node pool's id, or {@code DefaultPool}
     * @throws IllegalArgumentException if {@code nodePoolId} is blank
     */
    public static Builder builder(String clusterId, String nodePoolId) {
        return new Builder(clusterId, nodePoolId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node pool's id, or {@code DefaultPool}. */
    @JsonProperty("nodePoolID")
    public String nodePoolId() {
        return nodePoolId;
    }

    /** The nodes to reset; empty for all. */
    @JsonProperty("nodeIDs")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeIds() {
        return nodeIds;
    }

    /** How many nodes are reset at once; null for the service's choice. */
    @JsonProperty("maxUnavailable")
    public @Nullable Integer maxUnavailable() {
        return maxUnavailable;
    }

    /** Whether nodes are reset even if their pods cannot be evicted; null means that they are not. */
    @JsonProperty("force")
    public @Nullable Boolean force() {
        return force;
    }

    /** How often a failed reset is tried again; null for the service's choice. */
    @JsonProperty("retryTimes")
    public @Nullable Integer retryTimes() {
        return retryTimes;
    }

    /** The nodes to pass over; empty for none. */
    @JsonProperty("skippedNodes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> skippedNodes() {
        return skippedNodes;
    }

    /** Whether the storage settings are checked first, for 200 nodes at most; null means that they are not. */
    @JsonProperty("validateStorage")
    public @Nullable Boolean validateStorage() {
        return validateStorage;
    }

    /** What the nodes are made from, as JSON, since the documents disagree about its shape; null keeps it. */
    @JsonProperty("nodeTemplate")
    public @Nullable JsonValue nodeTemplate() {
        return nodeTemplate;
    }

    /** The name of the pool, which is sent as metadata; null sends none. */
    public @Nullable String name() {
        return name;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodePoolId;
        private List<String> nodeIds = List.of();
        private @Nullable Integer maxUnavailable;
        private @Nullable Boolean force;
        private @Nullable Integer retryTimes;
        private List<String> skippedNodes = List.of();
        private @Nullable Boolean validateStorage;
        private @Nullable JsonValue nodeTemplate;
        private @Nullable String name;

        private Builder(String clusterId, String nodePoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodePoolId = Checks.text("nodePoolId", nodePoolId);
        }

        /** The nodes to reset. */
        public Builder nodeIds(List<String> value) {
            nodeIds = ImmutableCopies.list(value);
            return this;
        }

        /**
         * How many nodes are reset at once.
         *
         * @throws IllegalArgumentException if it is not 1 to 20
         */
        public Builder maxUnavailable(int value) {
            maxUnavailable = Checks.inRange("maxUnavailable", value, 1, 20);
            return this;
        }

        /** Whether nodes are reset even if their pods cannot be evicted. */
        public Builder force(boolean value) {
            force = value;
            return this;
        }

        /** How often a failed reset is tried again. */
        public Builder retryTimes(int value) {
            retryTimes = value;
            return this;
        }

        /** The nodes to pass over. */
        public Builder skippedNodes(List<String> value) {
            skippedNodes = ImmutableCopies.list(value);
            return this;
        }

        /** Whether the storage settings are checked first, for 200 nodes at most. */
        public Builder validateStorage(boolean value) {
            validateStorage = value;
            return this;
        }

        /**
         * What the nodes are made from, as JSON, since the documents disagree about its shape.
         *
         * @throws IllegalArgumentException if it is no JSON object
         */
        public Builder nodeTemplate(JsonValue value) {
            nodeTemplate = Checks.object("nodeTemplate", value);
            return this;
        }

        /**
         * The name of the pool, which is sent as metadata.
         *
         * @throws IllegalArgumentException if it is not 1 to 50 characters long
         */
        public Builder name(String value) {
            name = Checks.text("name", value, 50);
            return this;
        }

        /** Makes the request. */
        public UpgradeNodePoolRequest build() {
            return new UpgradeNodePoolRequest(this);
        }
    }
}
