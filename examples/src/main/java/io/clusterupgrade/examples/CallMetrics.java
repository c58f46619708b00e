// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * A recipe to copy: records the calls of a client as Micrometer meters. {@value #CALLS} is a timer of whole calls, delays and retries
 * included, by service, operation and outcome; {@value #ATTEMPTS} counts attempts, {@value #RETRIES} those that had to be
 * repeated, by reason. Tags have few values: no ids and no error codes.
 */
public final class CallMetrics implements CallListener {
    static final String CALLS = "cluster.upgrade.calls";
    static final String ATTEMPTS = "cluster.upgrade.attempts";
    static final String RETRIES = "cluster.upgrade.retries";

    private final MeterProvider<Timer> calls;
    private final MeterProvider<Counter> attempts;
    private final MeterProvider<Counter> retries;

    /** Creates a listener that records meters in a registry. Clients may share it. */
    public CallMetrics(MeterRegistry registry) {
        calls = Timer.builder(CALLS).withRegistry(registry);
        attempts = Counter.builder(ATTEMPTS).withRegistry(registry);
        retries = Counter.builder(RETRIES).withRegistry(registry);
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
        String outcome = event.failure().isEmpty() ? "success" : event.failure();
        calls.withTags(tags(event).and("outcome", outcome)).record(event.elapsed());
    }

    private static Tags tags(CallEvent event) {
        return Tags.of("service", event.service().name(), "operation", event.operation());
    }
}
