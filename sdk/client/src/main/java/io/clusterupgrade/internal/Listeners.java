// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of a client. A listener that throws does not affect a call. Thread-safe. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Guarded> all;

    Listeners(List<CallListener> listeners) {
        List<Guarded> guarded = new ArrayList<>(listeners.size());
        for (CallListener listener : listeners) {
            guarded.add(new Guarded(listener));
        }
        this.all = List.copyOf(guarded);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void report(BiConsumer<CallListener, CallEvent> method, CallEvent event) {
        for (Guarded listener : all) {
            listener.report(method, event);
        }
    }

    private static final class Guarded {
        private final CallListener listener;
        private final AtomicBoolean logged = new AtomicBoolean();

        Guarded(CallListener listener) {
            this.listener = listener;
        }

        void report(BiConsumer<CallListener, CallEvent> method, CallEvent event) {
            try {
                method.accept(listener, event);
            } catch (Throwable e) {
                if (logged.compareAndSet(false, true)) {
                    // Messages of foreign exceptions may hold anything.
                    LOG.warn(
                            "The call listener {} threw {}; calls continue, and its further exceptions are not logged",
                            listener.getClass().getName(),
                            e.getClass().getName());
                }
            }
        }
    }
}
