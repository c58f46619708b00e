// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One OkHttp call as an exchange. */
final class OkHttpExchange implements HttpExchange {
    private final Call call;
    private final ExchangeTrace trace;
    private final long maxResponseBytes;

    OkHttpExchange(Call call, ExchangeTrace trace, long maxResponseBytes) {
        this.call = call;
        this.trace = trace;
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public HttpReply await() {
        try {
            return read(call.execute());
        } catch (IOException e) {
            throw failure(e, null);
        }
    }

    @Override
    public void onDone(Handler handler) {
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) {
                HttpReply reply;
                try {
                    reply = read(response);
                } catch (TransportFailure e) {
                    handler.onFailure(e);
                    return;
                }
                handler.onReply(reply);
            }

            @Override
            public void onFailure(Call failed, IOException e) {
                handler.onFailure(failure(e, null));
            }
        });
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    private HttpReply read(Response response) {
        HttpReply head = HttpReply.of(response.code(), response.headers().toMultimap(), new byte[0]);
        try (response) {
            return HttpReply.of(
                    response.code(),
                    response.headers().toMultimap(),
                    LimitedBody.read(response.body(), maxResponseBytes));
        } catch (IOException e) {
            throw failure(e, head);
        }
    }

    private TransportFailure failure(IOException e, @Nullable HttpReply head) {
        Kind kind = kind(e);
        RequestSent sent = trace.requestBegun() ? RequestSent.MAYBE : RequestSent.NO;
        return TransportFailure.of(kind, sent, message(kind, e))
                .cause(e)
                .staleConnection(kind == Kind.BROKEN && trace.diedOnReusedConnection())
                .partialReply(head)
                .build();
    }

    private Kind kind(IOException e) {
        if (e instanceof LimitedBody.TooLong) {
            return Kind.TOO_LARGE;
        }
        // A call that ran out of time is cancelled by its own timer, so this question comes before the next.
        if (e instanceof InterruptedIOException) {
            return Thread.currentThread().isInterrupted() ? Kind.CANCELLED : Kind.TIMEOUT;
        }
        if (call.isCanceled()) {
            return Kind.CANCELLED;
        }
        return trace.requestBegun() ? Kind.BROKEN : Kind.CONNECT;
    }

    private String message(Kind kind, IOException e) {
        String host = call.request().url().host() + ":" + call.request().url().port();
        return switch (kind) {
            case CONNECT -> "no connection to " + host + " (" + e.getMessage() + ")";
            case TIMEOUT -> "no complete answer from " + host + " in time";
            case TOO_LARGE -> "the answer of " + host + " is longer than " + maxResponseBytes + " bytes";
            case CANCELLED -> "the call was given up";
            case BROKEN -> "the connection to " + host + " broke (" + e.getMessage() + ")";
        };
    }
}
