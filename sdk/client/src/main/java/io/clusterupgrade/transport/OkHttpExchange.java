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

/** An exchange on an OkHttp call. */
final class OkHttpExchange implements HttpExchange {
    private static final byte[] NO_BYTES = {};
    private static final long MAX_ERROR_BYTES = 64 * 1024;

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
        if (trace.isExpired()) {
            // A short exchange may end before OkHttp's timer fires.
            throw timedOut();
        }
        InterruptMonitor.Waiting waiting = InterruptMonitor.over(call);
        try {
            return read(call.execute());
        } catch (ExchangeException e) {
            throw e;
        } catch (Throwable e) {
            // Includes exceptions of a user's interceptor or listener: the request may have been sent before.
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
        trace.onExpiryInQueue(() -> handler.onFailure(timedOut()));
        ReportingCallback callback = new ReportingCallback(handler);
        try {
            call.enqueue(callback);
        } catch (RuntimeException | Error e) {
            // The request may already be queued: it must not be sent from there any more.
            trace.reject();
            call.cancel();
            callback.fail(e);
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
            throw failure(e, HttpResponse.of(response.code(), response.headers(), NO_BYTES));
        }
    }

    /**
     * Reads the body; of an error response only the beginning, which is enough to recognise the HTML page of a proxy.
     */
    private byte[] body(Response response) throws IOException {
        return response.isSuccessful()
                ? BoundedBodyReader.read(response.body(), transport.maxResponseBytes())
                : BoundedBodyReader.readStart(response.body(), Math.min(transport.maxResponseBytes(), MAX_ERROR_BYTES));
    }

    private ExchangeException failure(Throwable e, @Nullable HttpResponse head) {
        if (e instanceof InterruptedException) {
            // Kotlin has no checked exceptions: an interrupted wait for a connection throws this one.
            Thread.currentThread().interrupt();
        }
        Kind kind = kind(e);
        boolean stale = kind == Kind.BROKEN
                && (trace.failedOnReusedConnection() || e instanceof UnreadBytesInterceptor.UnreadBytesException);
        if (stale) {
            // When one idle connection is closed, the others usually are too: the next attempt must not use one of
            // them.
            transport.dropIdleConnections();
        }
        return ExchangeException.of(kind, trace.nothingSent() ? RequestSent.NO : RequestSent.MAYBE, message(kind, e))
                .cause(e)
                .staleConnection(stale)
                .partialResponse(head)
                .build();
    }

    private ExchangeException timedOut() {
        return ExchangeException.of(Kind.TIMEOUT, RequestSent.NO, message(Kind.TIMEOUT, null))
                .build();
    }

    private ExchangeException closed() {
        return ExchangeException.of(Kind.CANCELLED, RequestSent.NO, message(Kind.CANCELLED, null))
                .build();
    }

    private Kind kind(Throwable e) {
        if (e instanceof BoundedBodyReader.BodyTooLongException) {
            return Kind.TOO_LARGE;
        }
        if (e instanceof UnreadBytesInterceptor.UnreadBytesException) {
            return Kind.BROKEN;
        }
        if (isRejected(e)) {
            return transport.isClosed() ? Kind.CANCELLED : Kind.LOCAL_FAULT;
        }
        // OkHttp cancels a call that times out, so check this before isCanceled().
        if (e instanceof InterruptedIOException || e instanceof InterruptedException) {
            return Thread.currentThread().isInterrupted() ? Kind.CANCELLED : Kind.TIMEOUT;
        }
        if (!(e instanceof IOException)) {
            // OkHttp also throws a runtime exception for some malformed responses.
            return e instanceof Error || trace.nothingSent() ? Kind.LOCAL_FAULT : Kind.BROKEN;
        }
        if (call.isCanceled()) {
            return trace.expiredInQueue() ? Kind.TIMEOUT : Kind.CANCELLED;
        }
        return trace.nothingSent() ? Kind.CONNECT : Kind.BROKEN;
    }

    /** Returns whether no thread was available or the transport was closed while the call was queued. */
    private static boolean isRejected(Throwable e) {
        return e instanceof InterruptedIOException && e.getCause() instanceof RejectedExecutionException;
    }

    /**
     * Returns the actual failure: when an asynchronous call throws anything else, OkHttp cancels it and reports the
     * failure as the cause of an I/O exception.
     */
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
            case TIMEOUT -> "no complete response from " + host + " in time";
            case TOO_LARGE ->
                "the response from " + host + " is longer than " + transport.maxResponseBytes() + " bytes";
            case CANCELLED -> transport.isClosed() ? "the transport is closed" : "the call was cancelled";
            case BROKEN -> "the connection to " + host + " broke (" + detail + ")";
            case LOCAL_FAULT, FOREIGN_RESPONSE -> "the call to " + host + " failed in this program (" + detail + ")";
        };
    }

    /** Reports the result of the call to the handler, once. */
    private final class ReportingCallback implements Callback {
        private final Handler handler;
        private final AtomicBoolean reported = new AtomicBoolean();

        ReportingCallback(Handler handler) {
            this.handler = handler;
        }

        @Override
        public void onResponse(Call responded, Response response) {
            if (trace.timedOutInQueue()) {
                response.close();
                return;
            }
            HttpResponse result;
            try {
                result = read(response);
            } catch (ExchangeException e) {
                report(e);
                return;
            } finally {
                transport.exchangeEnded();
            }
            if (reported.compareAndSet(false, true)) {
                handler.onResponse(result);
            }
        }

        @Override
        public void onFailure(Call failed, IOException e) {
            transport.exchangeEnded();
            if (!trace.timedOutInQueue()) {
                fail(unwrapped(e));
            }
        }

        void fail(Throwable e) {
            report(failure(e, null));
        }

        private void report(ExchangeException failure) {
            if (reported.compareAndSet(false, true)) {
                handler.onFailure(failure);
            }
        }
    }
}
