// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.internal.request.Checks;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order and the batches in which an upgrade replaces the nodes of a node pool (see
 * sdk/docs/wire/ack.md#node-pools-and-nodes). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NodePoolRollingPolicy {
    private static final int MOST_AT_ONCE = 10;
    private static final int SHORTEST_PAUSE = 5;
    private static final int LONGEST_PAUSE = 120;

    private final @Nullable Integer maxParallelism;
    private final @Nullable Integer batchIntervalMinutes;
    private final @Nullable NodePoolPausePolicy pausePolicy;
    private final @Nullable Integer maxFailedNodes;

    private NodePoolRollingPolicy(Builder builder) {
        this.maxParallelism = builder.maxParallelism;
        this.batchIntervalMinutes = builder.batchIntervalMinutes;
        this.pausePolicy = builder.pausePolicy;
        this.maxFailedNodes = builder.maxFailedNodes;
    }

    /** Returns a builder of a policy; values that are not set are the service's defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the largest number of nodes in a batch; null means 10. */
    @JsonProperty("max_parallelism")
    public @Nullable Integer maxParallelism() {
        return maxParallelism;
    }

    /** Returns the wait between batches in minutes; null means the choice of the service. */
    @JsonProperty("batch_interval")
    public @Nullable Integer batchIntervalMinutes() {
        return batchIntervalMinutes;
    }

    /** Returns when the upgrade pauses; null means the choice of the service. */
    @JsonProperty("pause_policy")
    public @Nullable NodePoolPausePolicy pausePolicy() {
        return pausePolicy;
    }

    /** Returns the number of nodes that may fail before the upgrade fails; null means none. */
    @JsonProperty("max_failed_nodes")
    public @Nullable Integer maxFailedNodes() {
        return maxFailedNodes;
    }

    /** Returns whether the other is a policy with the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodePoolRollingPolicy policy
                && Objects.equals(maxParallelism, policy.maxParallelism)
                && Objects.equals(batchIntervalMinutes, policy.batchIntervalMinutes)
                && Objects.equals(pausePolicy, policy.pausePolicy)
                && Objects.equals(maxFailedNodes, policy.maxFailedNodes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxParallelism, batchIntervalMinutes, pausePolicy, maxFailedNodes);
    }

    @Override
    public String toString() {
        return "NodePoolRollingPolicy[maxParallelism=" + maxParallelism + ", batchIntervalMinutes="
                + batchIntervalMinutes + ", pausePolicy=" + pausePolicy + ", maxFailedNodes=" + maxFailedNodes + "]";
    }

    /**
     * Collects the optional values of {@link NodePoolRollingPolicy}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Integer maxParallelism;
        private @Nullable Integer batchIntervalMinutes;
        private @Nullable NodePoolPausePolicy pausePolicy;
        private @Nullable Integer maxFailedNodes;

        private Builder() {}

        /**
         * Sets the largest number of nodes in a batch.
         *
         * @throws IllegalArgumentException if it is not 1 to 10
         */
        public Builder maxParallelism(int value) {
            maxParallelism = Checks.inRange("maxParallelism", value, 1, MOST_AT_ONCE);
            return this;
        }

        /**
         * Sets the wait between batches; it has an effect with {@link NodePoolPausePolicy#NOT_PAUSE} only.
         *
         * @throws IllegalArgumentException if it is neither zero nor 5 to 120 whole minutes
         */
        public Builder batchInterval(Duration value) {
            long minutes = value.toMinutes();
            boolean whole = value.equals(Duration.ofMinutes(minutes));
            if (!whole || (minutes != 0 && (minutes < SHORTEST_PAUSE || minutes > LONGEST_PAUSE))) {
                throw new IllegalArgumentException("batchInterval must be zero or 5 to 120 whole minutes: " + value);
            }
            batchIntervalMinutes = (int) minutes;
            return this;
        }

        /** Sets when the upgrade pauses. */
        public Builder pausePolicy(NodePoolPausePolicy value) {
            pausePolicy = Checks.enumValue("pausePolicy", value);
            return this;
        }

        /** Sets the number of nodes that may fail before the upgrade fails; 0 means that it fails with the first one. */
        public Builder maxFailedNodes(int value) {
            maxFailedNodes = value;
            return this;
        }

        /** Creates the policy. */
        public NodePoolRollingPolicy build() {
            return new NodePoolRollingPolicy(this);
        }
    }
}
