// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes an observation of each call of a client, waits and retries included: the registry's handlers turn it into a timer, a span or
 * both. Each retry is an event {@code retry} of the observation. Set it with {@code callListener(…)} on a client's builder; clients may
 * share one.
 *
 * <p>The parent is the observation that is current in the thread that makes the call. No scope is opened, since other threads may drive a
 * call: spans that OkHttp's instrumentation makes of attempts are siblings of the span of the call, below the same parent.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class CallObservations implements CallListener {
    private final ObservationRegistry registry;
    private final CallObservationConvention convention;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();

    private CallObservations(ObservationRegistry registry, CallObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    /** Creates a listener with the names of {@link DefaultCallObservationConvention}. */
    public static CallObservations create(ObservationRegistry registry) {
        return create(registry, new DefaultCallObservationConvention());
    }

    /**
     * Creates a listener with other names.
     *
     * @param convention the names, unless the registry itself has a convention for {@link CallContext}, which takes precedence
     */
    public static CallObservations create(ObservationRegistry registry, CallObservationConvention convention) {
        return new CallObservations(registry, convention);
    }

    @Override
    public void callStarted(CallEvent event) {
        if (registry.isNoop()) {
            return;
        }
        CallContext context = new CallContext(event);
        context.setCarrier(context);
        context.setRemoteServiceName(event.service().name());
        Observation observation = Observation.createNotStarted(null, convention, () -> context, registry);
        running.put(event.call(), new Running(context, observation.start()));
    }

    @Override
    public void attemptStarted(CallEvent event) {
        update(event);
    }

    @Override
    public void callRetried(CallEvent event) {
        Running call = update(event);
        if (call != null) {
            String detail =
                    "retry after " + event.reason() + ", in " + event.delay().toMillis() + " ms";
            call.observation().event(Observation.Event.of("retry", detail));
        }
    }

    @Override
    public void callEnded(CallEvent event) {
        Running call = running.remove(event.call());
        if (call == null) {
            return;
        }
        call.context().update(event);
        if (!event.failure().isEmpty()) {
            call.observation().error(new CallFailure(event));
        }
        call.observation().stop();
    }

    /** Returns how many calls have begun and not ended. */
    public int activeCalls() {
        return running.size();
    }

    private @Nullable Running update(CallEvent event) {
        Running call = running.get(event.call());
        if (call != null) {
            call.context().update(event);
        }
        return call;
    }

    private record Running(CallContext context, Observation observation) {}
}
