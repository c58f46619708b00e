// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy for the number of attempts of a call and the waits between them. It does not decide <em>whether</em> a call
 * may be sent again: that depends on the failure, and a write with an unknown outcome is never sent again.
 *
 * <p>The waits grow exponentially, each a random value between zero and its limit (full jitter), unless the service
 * says how long to wait. All calls of a client share a budget, so that retries do not multiply the load of an
 * overloaded service: each retry takes a token, each success returns part of one.
 *
 * <p>Immutable and thread-safe. Two policies are equal if they have the same values and the same source of jitter.
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

    /** Returns the default policy; see {@link Builder}. */
    public static RetryPolicy defaults() {
        return builder().build();
    }

    /**
     * Returns a policy without retries. A call whose signature or token has expired is still signed and sent once
     * more, and so is a read that failed on a stale connection: neither counts as an attempt.
     */
    public static RetryPolicy never() {
        return builder().maxAttempts(1).build();
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the maximum number of attempts of a call. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** Returns the longest {@code Retry-After} that a call waits for. */
    public Duration longestRetryAfter() {
        return longestRetryAfter;
    }

    /** Returns the number of consecutive retries that the budget of a client allows. */
    public int budget() {
        return budget;
    }

    /**
     * Returns the wait before the next attempt when the service does not request one.
     *
     * @param attempts the number of attempts so far, 1 or more
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

    /** Returns whether the other object is a policy with the same values and the same source of jitter. */
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
     * A builder of a {@link RetryPolicy}. Not thread-safe.
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

        /** Sets the maximum number of attempts of a call, 1 or more. The default is 4. */
        public Builder maxAttempts(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxAttempts < 1: " + value);
            }
            maxAttempts = value;
            return this;
        }

        /** Sets the limit of the first wait; it doubles with each further wait. The default is 0.5 s. */
        public Builder firstDelay(Duration value) {
            firstDelay = positive("firstDelay", value);
            return this;
        }

        /** Sets the limit of every wait. The default is 20 s. */
        public Builder longestDelay(Duration value) {
            longestDelay = positive("longestDelay", value);
            return this;
        }

        /**
         * Sets the longest {@code Retry-After} that a call waits for; a longer one ends the call at once. The default
         * is 2 min.
         */
        public Builder longestRetryAfter(Duration value) {
            longestRetryAfter = positive("longestRetryAfter", value);
            return this;
        }

        /**
         * Sets the number of consecutive retries that the budget of a client allows before successes refill it. The
         * default is 100.
         */
        public Builder budget(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("budget < 0: " + value);
            }
            budget = value;
            return this;
        }

        /** Sets the source of jitter: numbers from 0 to 1. The default is random. */
        public Builder jitter(DoubleSupplier value) {
            jitter = value;
            return this;
        }

        /** Creates the policy. */
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
