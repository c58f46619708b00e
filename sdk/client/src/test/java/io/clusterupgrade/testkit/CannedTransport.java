// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A transport that records requests and returns given responses, the last response again and again. */
public final class CannedTransport implements Transport {
    private final List<HttpRequest> calls = new ArrayList<>();
    private final Deque<HttpResponse> responses = new ArrayDeque<>();

    /** Responds 200 with this body next. */
    public CannedTransport response(String body) {
        return response(200, body);
    }

    /** Responds with this status and body next. */
    public CannedTransport response(int status, String body) {
        responses.add(HttpResponse.of(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Returns the sent requests, in order. */
    public List<HttpRequest> calls() {
        return calls;
    }

    /** Returns method and URL of the last request, without scheme and host: {@code GET /v1.0/p/clusters?limit=10}. */
    public String lastLine() {
        HttpRequest call = calls.get(calls.size() - 1);
        return call.method() + " " + call.url().replaceFirst("https?://[^/]+", "");
    }

    /** Returns the body of the last request. */
    public String lastBody() {
        ByteBuffer body = calls.get(calls.size() - 1).body();
        return StandardCharsets.UTF_8.decode(body).toString();
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        calls.add(call);
        HttpResponse reply = responses.size() > 1 ? responses.remove() : responses.element();
        return new HttpExchange() {
            @Override
            public HttpResponse await() {
                return reply;
            }

            @Override
            public void onDone(Handler handler) {
                handler.onResponse(reply);
            }

            @Override
            public void cancel() {}
        };
    }
}
