// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.Transport;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A transport that answers from a script, one line a sending; the last line answers all further ones. A call counts as sent
 * when its exchange is set going.
 */
public final class FakeTransport implements Transport {

    /** What happens to one sending. */
    @FunctionalInterface
    public interface Line {
        /** The answer; throws {@link TransportFailure} for none. */
        HttpReply play(HttpCall call, Deadline deadline);
    }

    private final Deque<Line> script = new ArrayDeque<>();
    private final List<HttpCall> sent = new ArrayList<>();
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

    /** The calls that were sent, in order. */
    public synchronized List<HttpCall> sent() {
        return List.copyOf(sent);
    }

    /** How much time each sending was given. */
    public synchronized List<Duration> given() {
        return List.copyOf(given);
    }

    /** Asynchronous exchanges that wait because their line is {@link Replies#hang}. */
    public synchronized List<Hanging> hanging() {
        return List.copyOf(hanging);
    }

    public synchronized int closed() {
        return closed;
    }

    /** How often its idle connections were dropped. */
    public synchronized int dropped() {
        return dropped;
    }

    @Override
    public synchronized void dropIdleConnections() {
        dropped++;
    }

    @Override
    public HttpExchange start(HttpCall call, Deadline deadline) {
        return new Exchange(call, deadline);
    }

    @Override
    public synchronized void close() {
        closed++;
    }

    private HttpReply play(HttpCall call, Deadline deadline) {
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

    /** An exchange on its way that a test ends, or that is cancelled. */
    public static final class Hanging {
        private final HttpExchange.Handler handler;
        private boolean cancelled;

        private Hanging(HttpExchange.Handler handler) {
            this.handler = handler;
        }

        public synchronized boolean isCancelled() {
            return cancelled;
        }

        public void reply(HttpReply reply) {
            handler.onReply(reply);
        }

        private void cancel() {
            synchronized (this) {
                cancelled = true;
            }
            handler.onFailure(TransportFailure.of(Kind.CANCELLED, RequestSent.MAYBE, "the call was given up")
                    .build());
        }
    }

    private final class Exchange implements HttpExchange {
        private final HttpCall call;
        private final Deadline deadline;
        private Hanging mine;
        private boolean cancelled;

        Exchange(HttpCall call, Deadline deadline) {
            this.call = call;
            this.deadline = deadline;
        }

        @Override
        public HttpReply await() {
            return play(call, deadline);
        }

        @Override
        public void onDone(Handler handler) {
            if (cancelled) {
                handler.onFailure(TransportFailure.of(Kind.CANCELLED, RequestSent.NO, "the call was given up")
                        .build());
                return;
            }
            HttpReply reply;
            try {
                reply = play(call, deadline);
            } catch (TransportFailure e) {
                handler.onFailure(e);
                return;
            }
            if (reply == Replies.HANG) {
                synchronized (FakeTransport.this) {
                    mine = new Hanging(handler);
                    hanging.add(mine);
                }
            } else {
                handler.onReply(reply);
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
