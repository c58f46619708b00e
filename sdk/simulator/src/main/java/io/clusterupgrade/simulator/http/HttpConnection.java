// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection: reads requests, has them handled one at a time, sends the responses. The thread of the loop and the thread
 * that handles a request use it in turn, under its lock.
 */
final class HttpConnection {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /** More waits in the socket while a request is handled. */
    private static final int MOST_WAITING = 256 << 10;
    /** How long the rest of a rejected request is read, so that the peer can read the response. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** How long a thread waits for the next request of a connection before it does something else. */
    private static final int SOON_MILLIS = 20;

    private static final int SMALL_READ = 4 << 10;

    private enum State {
        /** Waits for a request or its rest. */
        READING,
        /** A request is being handled, or its response sent. */
        RESPONDING,
        /** The response is complete; what still arrives is dropped. */
        LINGERING,
        CLOSED
    }

    private final SocketChannel channel;
    private final @Nullable InetSocketAddress peer;
    private final HttpServer server;
    private final RequestParser parser = new RequestParser();
    private @Nullable SelectionKey key;
    private State state = State.READING;
    private boolean inputEnded;
    private boolean keepsConnection = true;
    private Iterator<SendStep> steps = List.<SendStep>of().iterator();
    private ByteBuffer unsent = NOTHING;
    private boolean stalled;
    /** How many requests were complete; identifies the one that arrives. */
    private long completeRequests;
    /** The request whose end is awaited for a limited time. */
    private long watchedRequest = -1;
    /** Whether a thread handles the requests of the connection and waits a moment for the next. */
    private boolean attended;

    HttpConnection(SocketChannel channel, HttpServer server) throws IOException {
        this.channel = channel;
        this.peer = (InetSocketAddress) channel.getRemoteAddress();
        this.server = server;
    }

    /** Returns the address of the client; null once the connection is closed. */
    synchronized @Nullable InetSocketAddress peer() {
        return state == State.CLOSED ? null : peer;
    }

    synchronized void register() throws IOException {
        key = server.loop().register(channel, SelectionKey.OP_READ, this::ready);
    }

    /** Runs on the thread of the loop when bytes can be read or written. */
    private synchronized void ready() {
        SelectionKey current = key;
        if (state == State.CLOSED || current == null || !current.isValid()) {
            return;
        }
        if (current.isWritable()) {
            listen(SelectionKey.OP_WRITE, false);
            send();
        }
        if (state != State.CLOSED && current.isReadable()) {
            read();
        }
    }

    private void read() {
        ByteBuffer bytes = server.readBuffer();
        if (readInto(bytes) < 0) {
            inputEnded = true;
            listen(SelectionKey.OP_READ, false);
            afterEndOfInput();
        } else if (state != State.LINGERING) {
            parser.add(bytes.flip());
            if (state == State.READING) {
                startNext();
            } else if (parser.waiting() > MOST_WAITING) {
                listen(SelectionKey.OP_READ, false);
            }
        }
    }

    private int readInto(ByteBuffer bytes) {
        try {
            return channel.read(bytes);
        } catch (IOException e) {
            return -1;
        }
    }

    private void afterEndOfInput() {
        if (state == State.READING && parser.isInsideRequest()) {
            reject(new MalformedRequestException(400, "The connection ended inside the request"));
        } else if (state != State.RESPONDING || stalled) {
            close();
        }
    }

    /** Has the next request handled by another thread, if it is complete. */
    private void startNext() {
        ReceivedRequest request = next();
        if (request != null) {
            attended = true;
            listen(SelectionKey.OP_READ, false);
            server.handlers().execute(selector -> attend(request, selector));
        }
    }

    /** Returns the next request; null if it is not complete or was rejected. */
    private @Nullable ReceivedRequest next() {
        try {
            ReceivedRequest request = parser.next();
            if (request != null) {
                state = State.RESPONDING;
                keepsConnection = request.keepsConnection();
                completeRequests++;
                return request;
            }
            watch();
            if (parser.takeContinue()) {
                write(ByteBuffer.wrap(CONTINUE));
            } else if (inputEnded) {
                afterEndOfInput();
            }
            return null;
        } catch (MalformedRequestException e) {
            reject(e);
            return null;
        }
    }

    /** Limits the time of a request that has begun; a client that sends half of one and stalls would keep its connection forever. */
    private void watch() {
        if (parser.isInsideRequest() && watchedRequest != completeRequests) {
            long watched = completeRequests;
            watchedRequest = watched;
            server.loop().schedule(server.requestTimeout(), () -> rejectIfIncomplete(watched));
        }
    }

    private synchronized void rejectIfIncomplete(long watched) {
        if (state == State.READING && completeRequests == watched && parser.isInsideRequest()) {
            long millis = server.requestTimeout().toMillis();
            reject(new MalformedRequestException(408, "The request was not complete after " + millis + " ms")
                    .at(parser.target()));
        }
    }

    /** Handles a request, and those that follow soon, on this thread: that saves a change of threads for each of them. */
    private void attend(ReceivedRequest first, Selector selector) {
        ReceivedRequest request = first;
        try {
            while (request != null) {
                send(server.handler().handle(request).iterator());
                request = nextSoon(selector);
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Returns the next request; null if there is none soon, after which the loop waits for it. */
    private @Nullable ReceivedRequest nextSoon(Selector selector) {
        ReceivedRequest request = nextAfterResponse();
        if (request == null && isAttended() && awaitInput(selector)) {
            request = readNext();
        }
        if (request == null) {
            leave();
        }
        return request;
    }

    private synchronized @Nullable ReceivedRequest nextAfterResponse() {
        if (state != State.READING) {
            leave();
            return null;
        }
        return parser.isInsideRequest() || inputEnded ? next() : null;
    }

    private synchronized boolean isAttended() {
        return attended && state == State.READING;
    }

    private boolean awaitInput(Selector selector) {
        try {
            SelectionKey soon = channel.register(selector, SelectionKey.OP_READ);
            boolean isReady = selector.select(SOON_MILLIS) > 0;
            soon.cancel();
            selector.selectNow();
            return isReady;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    private synchronized @Nullable ReceivedRequest readNext() {
        if (state != State.READING) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(SMALL_READ);
        if (readInto(bytes) < 0) {
            inputEnded = true;
            afterEndOfInput();
            return null;
        }
        parser.add(bytes.flip());
        return next();
    }

    /** Leaves the connection to the loop. */
    private synchronized void leave() {
        if (attended) {
            attended = false;
            if (state != State.CLOSED && !inputEnded) {
                listen(SelectionKey.OP_READ, true);
            }
        }
    }

    private void reject(MalformedRequestException exception) {
        state = State.RESPONDING;
        keepsConnection = false;
        send(server.handler().reject(exception).iterator());
    }

    private synchronized void send(Iterator<SendStep> response) {
        if (state != State.CLOSED) {
            steps = response;
            send();
        }
    }

    /** Sends until the socket is full, a pause begins or the response ends. */
    private synchronized void send() {
        while (state == State.RESPONDING && !stalled) {
            if (unsent.hasRemaining()) {
                write(unsent);
                if (unsent.hasRemaining()) {
                    listen(SelectionKey.OP_WRITE, true);
                    return;
                }
            } else if (!steps.hasNext()) {
                finish();
                return;
            } else if (!begin(steps.next())) {
                return;
            }
        }
    }

    /** Begins a step; returns whether the next can follow now. */
    private boolean begin(SendStep step) {
        if (step instanceof SendStep.Bytes bytes) {
            unsent = ByteBuffer.wrap(bytes.content());
            return true;
        }
        if (step instanceof SendStep.Pause pause) {
            server.loop().schedule(pause.duration(), this::send);
        } else if (step instanceof SendStep.Stall) {
            stalled = true;
            if (inputEnded) {
                close();
            }
        } else {
            close();
        }
        return false;
    }

    private void finish() {
        unsent = NOTHING;
        if (!keepsConnection) {
            linger();
            return;
        }
        state = State.READING;
        if (!attended) {
            server.loop().execute(this::continueReading);
        }
    }

    /** Reads on after a response that ended on the thread of the loop, with what arrived in the meantime. */
    private synchronized void continueReading() {
        if (state == State.READING && !attended) {
            if (!inputEnded) {
                listen(SelectionKey.OP_READ, true);
            }
            startNext();
        }
    }

    /** Closes the connection after the peer had time to read the response: an early close would discard it. */
    private void linger() {
        if (inputEnded) {
            close();
            return;
        }
        state = State.LINGERING;
        try {
            channel.shutdownOutput();
            listen(SelectionKey.OP_READ, true);
            server.loop().schedule(LINGER, this::close);
        } catch (IOException e) {
            close();
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            close();
        }
    }

    private void listen(int operation, boolean enabled) {
        SelectionKey current = key;
        try {
            if (current != null && enabled) {
                current.interestOpsOr(operation);
                server.loop().wakeUp();
            } else if (current != null) {
                current.interestOpsAnd(~operation);
            }
        } catch (CancelledKeyException e) {
            close();
        }
    }

    synchronized void close() {
        state = State.CLOSED;
        steps = List.<SendStep>of().iterator();
        unsent = NOTHING;
        try {
            channel.close();
        } catch (IOException e) {
            // There is nothing else to release.
        }
        server.closed(this);
    }
}
