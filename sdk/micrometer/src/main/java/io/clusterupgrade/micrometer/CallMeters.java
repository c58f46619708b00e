// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the attempts of calls in {@value #ATTEMPTS} and the retries by reason in {@value #RETRIES}. Set it with {@code
 * callListener(…)} on a client's builder; clients may share one.
 *
 * <p>Tags: {@code rpc.service} ({@code CSS}, {@code CCE}, {@code ACK}), {@code rpc.method} (the cloud's own name of the operation) and, for
 * retries, {@code reason} ({@code throttled}, {@code server error} …; see {@link io.clusterupgrade.event.RetryReason}).
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class CallMeters implements CallListener {
    /** The counter of attempts: requests that were sent, or were about to be. */
    public static final String ATTEMPTS = "cluster.upgrade.call.attempts";
    /** The counter of retries. */
    public static final String RETRIES = "cluster.upgrade.call.retries";

    private final MeterProvider<Counter> attempts;
    private final MeterProvider<Counter> retries;
    private final @Nullable MeterProvider<Timer> calls;

    private CallMeters(MeterRegistry registry, boolean timesCalls) {
        attempts = Counter.builder(ATTEMPTS)
                .description("Requests that calls sent")
                .withRegistry(registry);
        retries = Counter.builder(RETRIES)
                .description("Attempts that had to be repeated")
                .withRegistry(registry);
        calls = timesCalls
                ? Timer.builder(DefaultCallObservationConvention.NAME)
                        .description("Calls, with all attempts and waits")
                        .withRegistry(registry)
                : null;
    }

    /** Creates a listener that counts. Calls are timed by {@link CallObservations}. */
    public static CallMeters create(MeterRegistry registry) {
        return new CallMeters(registry, false);
    }

    /**
     * Creates a listener that also times calls, in the timer and with the tags of {@link DefaultCallObservationConvention}: for programs
     * that have no registry of observations. Times are those of the client's clock.
     */
    public static CallMeters withTimer(MeterRegistry registry) {
        return new CallMeters(registry, true);
    }

    @Override
    public void attemptStarted(CallEvent event) {
        attempts.withTags(tags(event)).increment();
    }

    @Override
    public void callRetried(CallEvent event) {
        retries.withTags(tags(event).and("reason", String.valueOf(event.reason())))
                .increment();
    }

    @Override
    public void callEnded(CallEvent event) {
        if (calls != null) {
            calls.withTags(CallTags.of(event)).record(event.elapsed());
        }
    }

    private static Tags tags(CallEvent event) {
        return Tags.of("rpc.service", event.service().name(), "rpc.method", event.operation());
    }
}
