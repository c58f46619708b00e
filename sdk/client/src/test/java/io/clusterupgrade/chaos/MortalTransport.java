// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;

/** The transport of a program that can be killed: it sends requests until then. */
final class MortalTransport implements Transport {
    private final Transport real;
    private final Arrivals arrivals;
    private final int mostCalls;
    private int calls;
    private int writes;
    private int fatalWrite;
    private boolean diesBefore;
    private volatile boolean dead;

    /** Creates a transport with a maximum number of calls. */
    MortalTransport(Transport real, Arrivals arrivals, int mostCalls) {
        this.real = real;
        this.arrivals = arrivals;
        this.mostCalls = mostCalls;
    }

    /**
     * Makes the program die at its n-th write, 1 for the next: before a byte is sent, or when the response has arrived.
     */
    void dieAtWrite(int number, boolean before) {
        fatalWrite = writes + number;
        diesBefore = before;
    }

    /** Makes the program die now. */
    ProcessDiedError die(String moment) {
        dead = true;
        return new ProcessDiedError(moment);
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        if (dead) {
            throw new ProcessDiedError("dead already");
        }
        calls++;
        if (calls > mostCalls) {
            throw new RunawayError("more than " + mostCalls + " calls");
        }
        boolean isFatal = !call.method().equals("GET") && ++writes == fatalWrite;
        if (isFatal && diesBefore) {
            throw die("before write " + writes);
        }
        HttpRequest numbered = arrivals.numbered(call);
        return new Watched(numbered, real.start(numbered, deadline), isFatal);
    }

    @Override
    public void close() {
        real.close();
    }

    /** An exchange that ends when the simulator has handled it, and at which the program may die. */
    private final class Watched implements HttpExchange {
        private final HttpRequest call;
        private final HttpExchange exchange;
        private final boolean isFatal;

        Watched(HttpRequest call, HttpExchange exchange, boolean isFatal) {
            this.call = call;
            this.exchange = exchange;
            this.isFatal = isFatal;
        }

        @Override
        public HttpResponse await() {
            boolean isResponded = false;
            try {
                HttpResponse response = exchange.await();
                isResponded = true;
                if (!isFatal) {
                    return response;
                }
            } finally {
                arrivals.await(call, isResponded);
                dead |= isFatal;
            }
            throw new ProcessDiedError("after write " + writes);
        }

        @Override
        public void onDone(Handler handler) {
            throw new UnsupportedOperationException("only blocking calls are made here");
        }

        @Override
        public void cancel() {
            exchange.cancel();
        }
    }
}
