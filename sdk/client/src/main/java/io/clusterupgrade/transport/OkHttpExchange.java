// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One OkHttp call as an exchange. */
final class OkHttpExchange implements HttpExchange {
    private static final byte[] NOTHING = {};
    private static final long LONGEST_ERROR = 64 * 1024;

    private final Call call;
    private final ExchangeTrace trace;
    private final OkHttpTransport transport;

    OkHttpExchange(Call call, ExchangeTrace trace, OkHttpTransport transport) {
        this.call = call;
        this.trace = trace;
        this.transport = transport;
    }

    @Override
    public HttpResponse await() {
        if (transport.isClosed()) {
            throw closed();
        }
        if (trace.isTooLate()) {
            // OkHttp's timer may come later than a short exchange ends.
            throw tooLate();
        }
        InterruptMonitor.Waiting waiting = InterruptMonitor.over(call);
        try {
            return read(call.execute());
        } catch (ExchangeException e) {
            throw e;
        } catch (Throwable e) {
            // Also what an interceptor or a listener of the user's throws: the request may have left before.
            throw failure(e, null);
        } finally {
            waiting.end();
            transport.exchangeEnded();
        }
    }

    @Override
    public void onDone(Handler handler) {
        if (transport.isClosed()) {
            handler.onFailure(closed());
            return;
        }
        trace.onExpiryInQueue(() -> handler.onFailure(tooLate()));
        Told reported = new Told(handler);
        try {
            call.enqueue(reported);
        } catch (RuntimeException | Error e) {
            // It may have been queued before: from there it must not go out any more.
            trace.reject();
            call.cancel();
            reported.fail(e);
        }
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    private HttpResponse read(Response response) {
        try (response) {
            return HttpResponse.of(response.code(), response.headers(), body(response));
        } catch (Throwable e) {
            throw failure(e, HttpResponse.of(response.code(), response.headers(), NOTHING));
        }
    }

    /** Of an error its beginning is enough, and as much as a page of a proxy needs to be known as one. */
    private byte[] body(Response response) throws IOException {
        return response.isSuccessful()
                ? BoundedBodyReader.read(response.body(), transport.maxResponseBytes())
                : BoundedBodyReader.readStart(response.body(), Math.min(transport.maxResponseBytes(), LONGEST_ERROR));
    }

    private ExchangeException failure(Throwable e, @Nullable HttpResponse head) {
        if (e instanceof InterruptedException) {
            // Kotlin declares no exceptions: an interrupted wait for a connection ends in one.
            Thread.currentThread().interrupt();
        }
        Kind kind = kind(e);
        boolean stale = kind == Kind.BROKEN && (trace.diedOnReusedConnection() || e instanceof UnreadBytes.Found);
        if (stale) {
            // Where one idle connection was dead the others mostly are too: whoever sends again must not meet the next
            // of them.
            transport.dropIdleConnections();
        }
        return ExchangeException.of(kind, trace.nothingSent() ? RequestSent.NO : RequestSent.MAYBE, message(kind, e))
                .cause(e)
                .staleConnection(stale)
                .partialResponse(head)
                .build();
    }

    private ExchangeException tooLate() {
        return ExchangeException.of(Kind.TIMEOUT, RequestSent.NO, message(Kind.TIMEOUT, null))
                .build();
    }

    private ExchangeException closed() {
        return ExchangeException.of(Kind.CANCELLED, RequestSent.NO, message(Kind.CANCELLED, null))
                .build();
    }

    private Kind kind(Throwable e) {
        if (e instanceof BoundedBodyReader.TooLong) {
            return Kind.TOO_LARGE;
        }
        if (e instanceof UnreadBytes.Found) {
            return Kind.BROKEN;
        }
        if (isRejected(e)) {
            return transport.isClosed() ? Kind.CANCELLED : Kind.LOCAL_FAULT;
        }
        // A call that ran out of time is cancelled by its own timer, so this question comes before the next.
        if (e instanceof InterruptedIOException || e instanceof InterruptedException) {
            return Thread.currentThread().isInterrupted() ? Kind.CANCELLED : Kind.TIMEOUT;
        }
        if (!(e instanceof IOException)) {
            // A response that OkHttp cannot digest ends in a runtime exception too.
            return e instanceof Error || trace.nothingSent() ? Kind.LOCAL_FAULT : Kind.BROKEN;
        }
        if (call.isCanceled()) {
            return trace.expiredInQueue() ? Kind.TIMEOUT : Kind.CANCELLED;
        }
        return trace.nothingSent() ? Kind.CONNECT : Kind.BROKEN;
    }

    /** There was no thread for it, or the transport was closed while it waited for one. */
    private static boolean isRejected(Throwable e) {
        return e instanceof InterruptedIOException && e.getCause() instanceof RejectedExecutionException;
    }

    /** In the background OkHttp cancels a call that throws anything else, and tells of it as the cause of an I/O exception. */
    private Throwable unwrapped(IOException e) {
        Throwable cause = e.getCause();
        boolean wrapped = call.isCanceled() && String.valueOf(e.getMessage()).startsWith("canceled due to ");
        return wrapped && cause != null ? cause : e;
    }

    private String message(Kind kind, @Nullable Throwable e) {
        String host = call.request().url().host() + ":" + call.request().url().port();
        Object detail = e instanceof IOException ? e.getMessage() : e;
        return switch (kind) {
            case CONNECT -> "no connection to " + host + " (" + detail + ")";
            case TIMEOUT -> "no complete answer from " + host + " in time";
            case TOO_LARGE -> "the answer of " + host + " is longer than " + transport.maxResponseBytes() + " bytes";
            case CANCELLED -> transport.isClosed() ? "the transport is closed" : "the call was given up";
            case BROKEN -> "the connection to " + host + " broke (" + detail + ")";
            case LOCAL_FAULT, FOREIGN_RESPONSE -> "the call to " + host + " failed in this program (" + detail + ")";
        };
    }

    /** Tells the handler what came of the call, once. */
    private final class Told implements Callback {
        private final Handler handler;
        private final AtomicBoolean reported = new AtomicBoolean();

        Told(Handler handler) {
            this.handler = handler;
        }

        @Override
        public void onResponse(Call responded, Response response) {
            if (trace.endedInQueue()) {
                response.close();
                return;
            }
            HttpResponse reply;
            try {
                reply = read(response);
            } catch (ExchangeException e) {
                tell(e);
                return;
            } finally {
                transport.exchangeEnded();
            }
            if (reported.compareAndSet(false, true)) {
                handler.onResponse(reply);
            }
        }

        @Override
        public void onFailure(Call failed, IOException e) {
            transport.exchangeEnded();
            if (!trace.endedInQueue()) {
                fail(unwrapped(e));
            }
        }

        void fail(Throwable e) {
            tell(failure(e, null));
        }

        private void tell(ExchangeException failure) {
            if (reported.compareAndSet(false, true)) {
                handler.onFailure(failure);
            }
        }
    }
}
