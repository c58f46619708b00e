// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often a call is sent and how long to wait in between. It says nothing about <em>whether</em> a call may be sent again:
 * that is decided by what the failure means, and a write whose outcome is in doubt never is.
 *
 * <p>The waits grow exponentially, each drawn evenly from zero to its limit (full jitter), unless the cloud says how long to
 * wait. A budget shared by all calls of a client keeps retries from multiplying the load of a service in trouble: each retry
 * takes a token, each success gives part of one back.
 *
 * <p>A value: immutable, thread-safe, and equal to a policy with the same values and the same source of jitter.
 *
 * @since 0.1.0
 */
public final class RetryPolicy {
    private final int maxAttempts;
    private final Duration firstDelay;
    private final Duration longestDelay;
    private final Duration longestRetryAfter;
    private final int budget;
    private final @Nullable DoubleSupplier jitter;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.firstDelay = builder.firstDelay;
        this.longestDelay = builder.longestDelay;
        this.longestRetryAfter = builder.longestRetryAfter;
        this.budget = builder.budget;
        this.jitter = builder.jitter;
    }

    /** The defaults: see {@link Builder}. */
    public static RetryPolicy defaults() {
        return builder().build();
    }

    /**
     * A policy without retries. A call that was signed too late or with an outdated token is still signed anew once, and a read
     * that died on a stale connection is still sent once more: neither counts as an attempt.
     */
    public static RetryPolicy never() {
        return builder().maxAttempts(1).build();
    }

    /** Starts a policy from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** How often a call is sent at most. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** The longest {@code Retry-After} that is waited for. */
    public Duration longestRetryAfter() {
        return longestRetryAfter;
    }

    /** How many retries in a row the budget of a client allows. */
    public int budget() {
        return budget;
    }

    /**
     * The wait before the next attempt when the cloud does not say how long.
     *
     * @param attempts how often the call has been sent, 1 or more
     */
    public Duration delay(int attempts) {
        double limit = (double) Deadline.nanos(firstDelay) * Math.pow(2, Math.max(0, attempts - 1));
        double capped = Math.min(limit, (double) Deadline.nanos(longestDelay));
        double share = jitter == null ? ThreadLocalRandom.current().nextDouble() : jitter.getAsDouble();
        return Duration.ofNanos((long) (capped * share));
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(maxAttempts, firstDelay, longestDelay, longestRetryAfter, budget, jitter);
    }

    /** Returns whether the other is a policy with the same values, the jitter's source included. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetryPolicy policy && values().equals(policy.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", firstDelay=" + firstDelay + ", longestDelay="
                + longestDelay + ", longestRetryAfter=" + longestRetryAfter + ", budget=" + budget + "]";
    }

    /**
     * Collects the parts of a policy. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private int maxAttempts = 4;
        private Duration firstDelay = Duration.ofMillis(500);
        private Duration longestDelay = Duration.ofSeconds(20);
        private Duration longestRetryAfter = Duration.ofMinutes(2);
        private int budget = 100;
        private @Nullable DoubleSupplier jitter;

        private Builder() {}

        /** How often a call is sent at most, 1 or more. The default is 4. */
        public Builder maxAttempts(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxAttempts < 1: " + value);
            }
            maxAttempts = value;
            return this;
        }

        /** The limit of the first wait; it doubles with each. The default is 0.5 s. */
        public Builder firstDelay(Duration value) {
            firstDelay = positive("firstDelay", value);
            return this;
        }

        /** The limit of any wait. The default is 20 s. */
        public Builder longestDelay(Duration value) {
            longestDelay = positive("longestDelay", value);
            return this;
        }

        /** A cloud that asks for a longer wait ends the call at once. The default is 2 min. */
        public Builder longestRetryAfter(Duration value) {
            longestRetryAfter = positive("longestRetryAfter", value);
            return this;
        }

        /** How many retries in a row a client may make before successes refill its budget. The default is 100. */
        public Builder budget(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("budget < 0: " + value);
            }
            budget = value;
            return this;
        }

        /** Where the jitter comes from: numbers from 0 to 1. The default is random. */
        public Builder jitter(DoubleSupplier value) {
            jitter = value;
            return this;
        }

        /** Makes the policy. */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration positive(String name, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive: " + value);
            }
            return value;
        }
    }
}
