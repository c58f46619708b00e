// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.util.concurrent.atomic.AtomicBoolean;

/** A transport whose exchanges hold the time of a timeline until their results are processed. */
final class TrackedTransport implements Transport {
    private final Transport transport;
    private final Timeline timeline;

    TrackedTransport(Transport transport, Timeline timeline) {
        this.transport = transport;
        this.timeline = timeline;
    }

    @Override
    public HttpExchange start(HttpRequest request, Deadline deadline) {
        return new Exchange(transport.start(request, deadline), timeline);
    }

    @Override
    public void dropIdleConnections() {
        transport.dropIdleConnections();
    }

    @Override
    public void close() {
        transport.close();
    }

    private record Exchange(HttpExchange exchange, Timeline timeline) implements HttpExchange {
        @Override
        public HttpResponse await() {
            return timeline.call(exchange::await);
        }

        @Override
        public void onDone(Handler handler) {
            timeline.begin();
            TrackedHandler tracked = new TrackedHandler(handler, timeline);
            try {
                exchange.onDone(tracked);
            } catch (RuntimeException | Error e) {
                tracked.revoke();
                throw e;
            }
        }

        @Override
        public void cancel() {
            exchange.cancel();
        }
    }

    private static final class TrackedHandler implements HttpExchange.Handler {
        private final HttpExchange.Handler handler;
        private final Timeline timeline;
        private final AtomicBoolean isOver = new AtomicBoolean();

        TrackedHandler(HttpExchange.Handler handler, Timeline timeline) {
            this.handler = handler;
            this.timeline = timeline;
        }

        @Override
        public void onResponse(HttpResponse response) {
            process(() -> handler.onResponse(response));
        }

        @Override
        public void onFailure(ExchangeException failure) {
            process(() -> handler.onFailure(failure));
        }

        /** A transport of a user may report two results; the second one holds nothing. */
        private void process(Runnable result) {
            if (isOver.compareAndSet(false, true)) {
                timeline.run(result);
            } else {
                result.run();
            }
        }

        void revoke() {
            if (isOver.compareAndSet(false, true)) {
                timeline.revoke();
            }
        }
    }
}
