// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A transport that responds from a script, one line an attempt; the last line serves all further ones. A call counts as sent
 * when its exchange is set going.
 */
public final class FakeTransport implements Transport {

    /** What happens to one attempt. */
    @FunctionalInterface
    public interface Line {
        /** Returns the response, or throws an {@link ExchangeException} if there is none. */
        HttpResponse play(HttpRequest call, Deadline deadline);
    }

    private final Deque<Line> script = new ArrayDeque<>();
    private final List<HttpRequest> sent = new ArrayList<>();
    private final List<Duration> given = new ArrayList<>();
    private final List<Hanging> hanging = new ArrayList<>();
    private int closed;
    private int dropped;

    public static FakeTransport of(Line... lines) {
        FakeTransport fake = new FakeTransport();
        for (Line line : lines) {
            fake.then(line);
        }
        return fake;
    }

    public synchronized FakeTransport then(Line line) {
        script.add(line);
        return this;
    }

    /** Returns the sent requests, in order. */
    public synchronized List<HttpRequest> sent() {
        return List.copyOf(sent);
    }

    /** Returns the timeout of each attempt. */
    public synchronized List<Duration> given() {
        return List.copyOf(given);
    }

    /** Returns the asynchronous exchanges that wait because their line is {@link CannedResponses#hang}. */
    public synchronized List<Hanging> hanging() {
        return List.copyOf(hanging);
    }

    public synchronized int closed() {
        return closed;
    }

    /** Returns how often its idle connections were dropped. */
    public synchronized int dropped() {
        return dropped;
    }

    @Override
    public synchronized void dropIdleConnections() {
        dropped++;
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        return new Exchange(call, deadline);
    }

    @Override
    public synchronized void close() {
        closed++;
    }

    private HttpResponse play(HttpRequest call, Deadline deadline) {
        Line line;
        synchronized (this) {
            sent.add(call);
            given.add(deadline.remaining());
            line = script.size() > 1 ? script.remove() : script.peek();
        }
        if (line == null) {
            throw new AssertionError("nothing in the script for " + call);
        }
        return line.play(call, deadline);
    }

    /** An exchange in progress that a test completes, or that is cancelled. */
    public static final class Hanging {
        private final HttpExchange.Handler handler;
        private boolean cancelled;

        private Hanging(HttpExchange.Handler handler) {
            this.handler = handler;
        }

        public synchronized boolean isCancelled() {
            return cancelled;
        }

        public void response(HttpResponse response) {
            handler.onResponse(response);
        }

        private void cancel() {
            synchronized (this) {
                cancelled = true;
            }
            handler.onFailure(ExchangeException.of(Kind.CANCELLED, RequestSent.MAYBE, "the call was given up")
                    .build());
        }
    }

    private final class Exchange implements HttpExchange {
        private final HttpRequest call;
        private final Deadline deadline;
        private Hanging mine;
        private boolean cancelled;

        Exchange(HttpRequest call, Deadline deadline) {
            this.call = call;
            this.deadline = deadline;
        }

        @Override
        public HttpResponse await() {
            return play(call, deadline);
        }

        @Override
        public void onDone(Handler handler) {
            if (cancelled) {
                handler.onFailure(ExchangeException.of(Kind.CANCELLED, RequestSent.NO, "the call was given up")
                        .build());
                return;
            }
            HttpResponse response;
            try {
                response = play(call, deadline);
            } catch (ExchangeException e) {
                handler.onFailure(e);
                return;
            }
            if (response == CannedResponses.HANG) {
                synchronized (FakeTransport.this) {
                    mine = new Hanging(handler);
                    hanging.add(mine);
                }
            } else {
                handler.onResponse(response);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            if (mine != null && !mine.isCancelled()) {
                mine.cancel();
            }
        }
    }
}
