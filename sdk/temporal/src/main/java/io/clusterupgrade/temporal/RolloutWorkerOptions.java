// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a {@link RolloutWorker}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RolloutWorkerOptions {
    private static final int POLLERS = 2;

    /** A second, the default, is too short for the first decision on a large fleet, or on a busy machine. */
    private static final Duration LONGEST_DECISION = Duration.ofSeconds(20);

    private Set<Account> accounts = Set.of();
    private AwaitOptions await = AwaitOptions.defaults();
    private Limits limits = Limits.defaults();
    private double readsPerSecond = 30;
    private int startThreads = 16;
    private int pollThreads = 16;
    private Duration stickyTimeout = Duration.ofSeconds(5);
    private Duration heartbeatInterval = Duration.ofSeconds(15);

    private @Nullable WorkerDeploymentOptions deployment;

    private RolloutWorkerOptions() {}

    /** Returns the defaults, which serve no account: the worker runs workflows, gates and actions of waves. */
    public static RolloutWorkerOptions defaults() {
        return new RolloutWorkerOptions();
    }

    /** Returns these options with another account whose clusters this worker upgrades; its clients must be there. */
    public RolloutWorkerOptions withAccount(CloudService service, String account) {
        Set<Account> all = new LinkedHashSet<>(accounts);
        all.add(new Account(service, account));
        return with(options -> options.accounts = all);
    }

    /**
     * Returns these options with others for polls: their schedule, and how a failure and a success are confirmed. A deadline, {@code
     * until}, stalls and the listener have no effect.
     */
    public RolloutWorkerOptions withAwait(AwaitOptions value) {
        return with(options -> options.await = Objects.requireNonNull(value, "await"));
    }

    /**
     * Returns these options with other limits of starts; {@link Limits#defaults} by default. The writes in a minute hold for each
     * account over all workers and all rollouts, and count one write for each start: the plans' own numbers of writes are counted by each
     * rollout. All workers of an account should have the same limits.
     */
    public RolloutWorkerOptions withLimits(Limits value) {
        return with(options -> options.limits = Objects.requireNonNull(value, "limits"));
    }

    /**
     * Returns these options with another limit of polls in a second, for each account over all workers; 30 by default, the limit of {@code
     * UpgradeWatcher}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RolloutWorkerOptions withReadsPerSecond(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("readsPerSecond must be positive: " + value);
        }
        return with(options -> options.readsPerSecond = value);
    }

    /**
     * Returns these options with another number of starts of an account at a time in this worker; 16 by default. A start takes as long as the checks of
     * its plan.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RolloutWorkerOptions withStartThreads(int value) {
        return with(options -> options.startThreads = atLeastOne("startThreads", value));
    }

    /**
     * Returns these options with another number of polls of an account at a time in this worker; 16 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RolloutWorkerOptions withPollThreads(int value) {
        return with(options -> options.pollThreads = atLeastOne("pollThreads", value));
    }

    /**
     * Returns these options with another longest time between two signs of life of an activity; 15 seconds by default. It must be
     * shorter than the timeout of heartbeats that a rollout is started with.
     */
    public RolloutWorkerOptions withHeartbeatInterval(Duration value) {
        return with(options -> options.heartbeatInterval = Objects.requireNonNull(value, "heartbeatInterval"));
    }

    /** Returns these options with the version of this worker, so that a rollout stays with the version that it began with. */
    public RolloutWorkerOptions withDeployment(WorkerDeploymentOptions value) {
        return with(options -> options.deployment = Objects.requireNonNull(value, "deployment"));
    }

    /**
     * Returns these options with another time that a step of a workflow waits for this worker, which has the workflow in memory, before any
     * other worker may take it; 5 seconds by default, as in Temporal. With zero no step waits, and each one reads the whole history.
     *
     * <p>The test server of Temporal ignores this time: there a step waits forever for a worker that was killed, unless the time is
     * zero.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RolloutWorkerOptions withStickyTimeout(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("stickyTimeout must not be negative: " + value);
        }
        return with(options -> options.stickyTimeout = value);
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " < 1: " + value);
        }
        return value;
    }

    private RolloutWorkerOptions with(Consumer<RolloutWorkerOptions> change) {
        RolloutWorkerOptions copy = new RolloutWorkerOptions();
        copy.accounts = accounts;
        copy.await = await;
        copy.limits = limits;
        copy.readsPerSecond = readsPerSecond;
        copy.startThreads = startThreads;
        copy.pollThreads = pollThreads;
        copy.stickyTimeout = stickyTimeout;
        copy.heartbeatInterval = heartbeatInterval;
        copy.deployment = deployment;
        change.accept(copy);
        return copy;
    }

    Set<Account> accounts() {
        return accounts;
    }

    AwaitOptions await() {
        return await;
    }

    /** Returns the options for the queue of the rollouts. */
    WorkerOptions main() {
        WorkerOptions.Builder builder = builder()
                .setMaxConcurrentActivityExecutionSize(startThreads)
                .setMaxConcurrentActivityTaskPollers(POLLERS)
                .setStickyQueueScheduleToStartTimeout(stickyTimeout);
        if (deployment != null) {
            builder.setDeploymentOptions(deployment);
        }
        return builder.build();
    }

    WorkerOptions reads() {
        return builder()
                .setMaxConcurrentActivityExecutionSize(pollThreads)
                .setMaxConcurrentActivityTaskPollers(POLLERS)
                .setMaxTaskQueueActivitiesPerSecond(readsPerSecond)
                .build();
    }

    WorkerOptions writes(CloudService service) {
        WorkerOptions.Builder builder = builder()
                .setMaxConcurrentActivityExecutionSize(startThreads)
                .setMaxConcurrentActivityTaskPollers(POLLERS);
        Integer writes = limits.writesPerMinute().get(service);
        if (writes != null) {
            builder.setMaxTaskQueueActivitiesPerSecond(writes / 60.0);
        }
        return builder.build();
    }

    private WorkerOptions.Builder builder() {
        return WorkerOptions.newBuilder()
                .setDefaultDeadlockDetectionTimeout(LONGEST_DECISION.toMillis())
                .setMaxHeartbeatThrottleInterval(heartbeatInterval)
                .setDefaultHeartbeatThrottleInterval(heartbeatInterval);
    }

    /** An account that a worker serves. */
    record Account(CloudService service, String name) {}
}
