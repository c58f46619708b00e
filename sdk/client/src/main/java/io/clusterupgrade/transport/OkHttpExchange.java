// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;
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
    private final long maxResponseBytes;
    private final BooleanSupplier isClosed;
    private final Runnable whenStale;

    OkHttpExchange(
            Call call, ExchangeTrace trace, long maxResponseBytes, BooleanSupplier isClosed, Runnable whenStale) {
        this.isClosed = isClosed;
        this.whenStale = whenStale;
        this.call = call;
        this.trace = trace;
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public HttpReply await() {
        if (trace.isTooLate()) {
            // OkHttp's timer may come later than a short exchange ends.
            throw tooLate();
        }
        try {
            return read(call.execute());
        } catch (IOException e) {
            throw failure(e, null);
        } catch (TransportFailure e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Of an interceptor or listener of the user's, or out of memory: the request may have left before it
            // failed.
            throw failure(new IOException(e), null);
        } catch (Exception e) {
            // Kotlin declares no exceptions: an interrupted wait for a connection ends in an InterruptedException.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failure(new InterruptedIOException(e.toString()), null);
        }
    }

    @Override
    public void onDone(Handler handler) {
        trace.onExpiryInQueue(() -> handler.onFailure(tooLate()));
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) {
                if (trace.endedInQueue()) {
                    response.close();
                    return;
                }
                HttpReply reply;
                try {
                    reply = read(response);
                } catch (TransportFailure e) {
                    handler.onFailure(e);
                    return;
                } catch (RuntimeException | Error e) {
                    // Out of memory, or an interceptor's body that fails: OkHttp would only log it, and nobody be told.
                    handler.onFailure(failure(new IOException(e), null));
                    return;
                }
                handler.onReply(reply);
            }

            @Override
            public void onFailure(Call failed, IOException e) {
                if (!trace.endedInQueue()) {
                    handler.onFailure(failure(e, null));
                }
            }
        });
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    private HttpReply read(Response response) {
        try (response) {
            return HttpReply.of(response.code(), response.headers(), body(response));
        } catch (IOException e) {
            throw failure(e, HttpReply.of(response.code(), response.headers(), NOTHING));
        }
    }

    /** Of an error its beginning is enough, and as much as a page of a proxy needs to be known as one. */
    private byte[] body(Response response) throws IOException {
        return response.isSuccessful()
                ? LimitedBody.read(response.body(), maxResponseBytes)
                : LimitedBody.readStart(response.body(), Math.min(maxResponseBytes, LONGEST_ERROR));
    }

    private TransportFailure failure(IOException e, @Nullable HttpReply head) {
        Kind kind = kind(e);
        RequestSent sent = trace.nothingSent() ? RequestSent.NO : RequestSent.MAYBE;
        boolean stale = kind == Kind.BROKEN && trace.diedOnReusedConnection();
        if (stale) {
            whenStale.run();
        }
        return TransportFailure.of(kind, sent, message(kind, e))
                .cause(e)
                .staleConnection(stale)
                .partialReply(head)
                .build();
    }

    private TransportFailure tooLate() {
        return TransportFailure.of(Kind.TIMEOUT, RequestSent.NO, message(Kind.TIMEOUT, new InterruptedIOException()))
                .build();
    }

    private Kind kind(IOException e) {
        if (e instanceof LimitedBody.TooLong) {
            return Kind.TOO_LARGE;
        }
        // A call that ran out of time is cancelled by its own timer, so this question comes before the next.
        if (e instanceof InterruptedIOException) {
            boolean rejected = trace.nothingSent() && isClosed.getAsBoolean();
            return rejected || Thread.currentThread().isInterrupted() ? Kind.CANCELLED : Kind.TIMEOUT;
        }
        if (call.isCanceled()) {
            return trace.expiredInQueue() ? Kind.TIMEOUT : Kind.CANCELLED;
        }
        return trace.nothingSent() ? Kind.CONNECT : Kind.BROKEN;
    }

    private String message(Kind kind, IOException e) {
        String host = call.request().url().host() + ":" + call.request().url().port();
        return switch (kind) {
            case CONNECT -> "no connection to " + host + " (" + e.getMessage() + ")";
            case TIMEOUT -> "no complete answer from " + host + " in time";
            case TOO_LARGE -> "the answer of " + host + " is longer than " + maxResponseBytes + " bytes";
            case CANCELLED -> isClosed.getAsBoolean() ? "the transport is closed" : "the call was given up";
            case BROKEN -> "the connection to " + host + " broke (" + e.getMessage() + ")";
        };
    }
}
