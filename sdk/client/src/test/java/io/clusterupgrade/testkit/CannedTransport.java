// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.Transport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A transport that notes what it is given and answers what it was told to, the last answer again and again. */
public final class CannedTransport implements Transport {
    private final List<HttpCall> calls = new ArrayList<>();
    private final Deque<HttpReply> replies = new ArrayDeque<>();

    /** Answers 200 with this body next. */
    public CannedTransport answer(String body) {
        return answer(200, body);
    }

    /** Answers this status and body next. */
    public CannedTransport answer(int status, String body) {
        replies.add(HttpReply.of(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** What was sent, in order. */
    public List<HttpCall> calls() {
        return calls;
    }

    /** Method and URL of what was sent last, without scheme and host: {@code GET /v1.0/p/clusters?limit=10}. */
    public String lastLine() {
        HttpCall call = calls.get(calls.size() - 1);
        return call.method() + " " + call.url().replaceFirst("https?://[^/]+", "");
    }

    /** The body of what was sent last. */
    public String lastBody() {
        ByteBuffer body = calls.get(calls.size() - 1).body();
        return StandardCharsets.UTF_8.decode(body).toString();
    }

    @Override
    public HttpExchange start(HttpCall call, Deadline deadline) {
        calls.add(call);
        HttpReply reply = replies.size() > 1 ? replies.remove() : replies.element();
        return new HttpExchange() {
            @Override
            public HttpReply await() {
                return reply;
            }

            @Override
            public void onDone(Handler handler) {
                handler.onReply(reply);
            }

            @Override
            public void cancel() {}
        };
    }
}
