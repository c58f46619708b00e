// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.internal.request.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The batches in which a node component is changed (see sdk/docs/wire/ack.md#node-components). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NodeComponentRollingPolicy {
    private final @Nullable Integer maxParallelism;
    private final @Nullable Integer batchInterval;
    private final @Nullable NodePoolPausePolicy pausePolicy;
    private final @Nullable Integer maxFailedNodes;

    private NodeComponentRollingPolicy(Builder builder) {
        this.maxParallelism = builder.maxParallelism;
        this.batchInterval = builder.batchInterval;
        this.pausePolicy = builder.pausePolicy;
        this.maxFailedNodes = builder.maxFailedNodes;
    }

    /** Returns a builder of a policy; values that are not set are the service's defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the largest number of nodes in a batch; null means the service's default, 1. */
    public @Nullable Integer maxParallelism() {
        return maxParallelism;
    }

    /** Returns the wait between batches; null means the service's default. */
    public @Nullable Integer batchInterval() {
        return batchInterval;
    }

    /** Returns when the change pauses; null means the service's default. */
    public @Nullable NodePoolPausePolicy pausePolicy() {
        return pausePolicy;
    }

    /** Returns the number of nodes that may fail before the change fails; null means none. */
    public @Nullable Integer maxFailedNodes() {
        return maxFailedNodes;
    }

    /** Returns the object that is sent in camel case, by the operations on components. */
    Map<String, Object> camelCase() {
        return named("maxParallelism", "batchInterval", "pausePolicy", "maxFailedNodes");
    }

    /** Returns the object that is sent in snake case, by the operations on component instances. */
    Map<String, Object> snakeCase() {
        return named("max_parallelism", "batch_interval", "pause_policy", "max_failed_nodes");
    }

    private Map<String, Object> named(String parallelism, String interval, String pauses, String failed) {
        Map<String, Object> object = new LinkedHashMap<>();
        put(object, parallelism, maxParallelism);
        put(object, interval, batchInterval);
        put(object, pauses, pausePolicy);
        put(object, failed, maxFailedNodes);
        return object;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /**
     * Collects the optional values of {@link NodeComponentRollingPolicy}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Integer maxParallelism;
        private @Nullable Integer batchInterval;
        private @Nullable NodePoolPausePolicy pausePolicy;
        private @Nullable Integer maxFailedNodes;

        private Builder() {}

        /**
         * Sets the largest number of nodes in a batch.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxParallelism(int value) {
            maxParallelism = Checks.atLeast("maxParallelism", value, 1);
            return this;
        }

        /**
         * Sets the wait between batches: in seconds for the operations on components. For those on component instances no
         * document names the unit.
         *
         * @throws IllegalArgumentException if it is below 0
         */
        public Builder batchInterval(int value) {
            batchInterval = Checks.atLeast("batchInterval", value, 0);
            return this;
        }

        /** Sets when the change pauses; {@code client.task(id).resumeTask()} continues it. */
        public Builder pausePolicy(NodePoolPausePolicy value) {
            pausePolicy = Checks.enumValue("pausePolicy", value);
            return this;
        }

        /**
         * Sets the number of nodes that may fail before the change fails.
         *
         * @throws IllegalArgumentException if it is below 0
         */
        public Builder maxFailedNodes(int value) {
            maxFailedNodes = Checks.atLeast("maxFailedNodes", value, 0);
            return this;
        }

        /** Creates the policy. */
        public NodeComponentRollingPolicy build() {
            return new NodeComponentRollingPolicy(this);
        }
    }
}
