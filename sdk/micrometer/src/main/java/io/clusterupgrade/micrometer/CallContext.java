// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.event.CallEvent;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;

/**
 * The context of the observation of a call: what a {@link CallObservationConvention} makes names and tags of. Tracing records it as a
 * client span.
 *
 * <p>Thread-safe as far as {@link #event} is concerned; the rest is Micrometer's.
 *
 * @since 0.1.0
 */
public final class CallContext extends SenderContext<CallContext> {
    private volatile CallEvent event;

    CallContext(CallEvent started) {
        // Nothing is propagated from here: requests are signed, and one call may be several of them. OkHttp's
        // instrumentation does it.
        super((carrier, key, value) -> {}, Kind.CLIENT);
        this.event = started;
    }

    /** Returns the newest event of the call: the last one when the observation stops. */
    public CallEvent event() {
        return event;
    }

    void update(CallEvent newest) {
        event = newest;
    }
}
