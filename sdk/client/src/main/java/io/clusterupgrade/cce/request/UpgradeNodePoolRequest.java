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
 * A request to apply the configuration of a node pool to its nodes by resetting them (see
 * sdk/docs/wire/cce.md#upgradenodepool). Immutable and thread-safe.
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
     * Returns a builder of a request for all nodes of a pool.
     *
     * @param clusterId the cluster's id
     * @param nodePoolId the node pool's id, or {@code DefaultPool}
     * @throws IllegalArgumentException if {@code nodePoolId} is blank
     */
    public static Builder builder(String clusterId, String nodePoolId) {
        return new Builder(clusterId, nodePoolId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id, or {@code DefaultPool}. */
    @JsonProperty("nodePoolID")
    public String nodePoolId() {
        return nodePoolId;
    }

    /** Returns the nodes to reset; empty for all. */
    @JsonProperty("nodeIDs")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> nodeIds() {
        return nodeIds;
    }

    /** Returns the number of nodes that are reset at the same time; null means the choice of the service. */
    @JsonProperty("maxUnavailable")
    public @Nullable Integer maxUnavailable() {
        return maxUnavailable;
    }

    /** Returns whether nodes are reset even if their pods cannot be evicted; null means that they are not. */
    @JsonProperty("force")
    public @Nullable Boolean force() {
        return force;
    }

    /** Returns the number of retries of a failed reset; null means the choice of the service. */
    @JsonProperty("retryTimes")
    public @Nullable Integer retryTimes() {
        return retryTimes;
    }

    /** Returns the nodes that are not reset; empty for none. */
    @JsonProperty("skippedNodes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> skippedNodes() {
        return skippedNodes;
    }

    /** Returns whether the storage settings are checked first, for 200 nodes at most; null means that they are not. */
    @JsonProperty("validateStorage")
    public @Nullable Boolean validateStorage() {
        return validateStorage;
    }

    /** Returns the template of the nodes, as JSON because the documents disagree about its members; null keeps it. */
    @JsonProperty("nodeTemplate")
    public @Nullable JsonValue nodeTemplate() {
        return nodeTemplate;
    }

    /** Returns the name of the pool, which is sent as metadata; null sends none. */
    public @Nullable String name() {
        return name;
    }

    /**
     * Collects the optional values of {@link UpgradeNodePoolRequest}. Not thread-safe.
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

        /** Sets the nodes to reset. */
        public Builder nodeIds(List<String> value) {
            nodeIds = ImmutableCopies.list(value);
            return this;
        }

        /**
         * Sets the number of nodes that are reset at the same time.
         *
         * @throws IllegalArgumentException if it is not 1 to 20
         */
        public Builder maxUnavailable(int value) {
            maxUnavailable = Checks.inRange("maxUnavailable", value, 1, 20);
            return this;
        }

        /** Sets whether nodes are reset even if their pods cannot be evicted. */
        public Builder force(boolean value) {
            force = value;
            return this;
        }

        /** Sets the number of retries of a failed reset. */
        public Builder retryTimes(int value) {
            retryTimes = value;
            return this;
        }

        /** Sets the nodes that are not reset. */
        public Builder skippedNodes(List<String> value) {
            skippedNodes = ImmutableCopies.list(value);
            return this;
        }

        /** Sets whether the storage settings are checked first, for 200 nodes at most. */
        public Builder validateStorage(boolean value) {
            validateStorage = value;
            return this;
        }

        /**
         * Sets the template of the nodes, as JSON because the documents disagree about its members.
         *
         * @throws IllegalArgumentException if it is not a JSON object
         */
        public Builder nodeTemplate(JsonValue value) {
            nodeTemplate = Checks.object("nodeTemplate", value);
            return this;
        }

        /**
         * Sets the name of the pool, which is sent as metadata.
         *
         * @throws IllegalArgumentException if it is not 1 to 50 characters long
         */
        public Builder name(String value) {
            name = Checks.text("name", value, 50);
            return this;
        }

        /** Creates the request. */
        public UpgradeNodePoolRequest build() {
            return new UpgradeNodePoolRequest(this);
        }
    }
}
