// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports that an activity is alive while it blocks in a call, so that the loss of its worker is noticed long before its time is up. One
 * daemon thread for all activities of a worker. Thread-safe.
 */
public final class Heartbeats implements AutoCloseable {
    private static final int IN_A_TIMEOUT = 4;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "cluster-upgrade-heartbeats");
        created.setDaemon(true);
        return created;
    });

    /**
     * Runs the job of the current activity, and reports meanwhile.
     *
     * @param details what a later attempt of the activity gets, if this one is lost; null for nothing
     */
    <T> T during(@Nullable Object details, Supplier<T> job) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        Duration timeout = context.getInfo().getHeartbeatTimeout();
        if (timeout.isZero()) {
            return job.get();
        }
        long every = Math.max(1, timeout.toMillis() / IN_A_TIMEOUT);
        ScheduledFuture<?> beats =
                thread.scheduleWithFixedDelay(() -> beat(context, details), every, every, TimeUnit.MILLISECONDS);
        try {
            return job.get();
        } finally {
            beats.cancel(false);
        }
    }

    private static void beat(ActivityExecutionContext context, @Nullable Object details) {
        try {
            context.heartbeat(details);
        } catch (ActivityCompletionException e) {
            // It was given up or cancelled. The job is not interrupted: its tokens are rejected by the workflow from
            // now on.
            return;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
