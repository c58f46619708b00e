// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultCut;
import io.clusterupgrade.simulator.fault.FaultHugeBody;
import io.clusterupgrade.simulator.fault.FaultSlow;
import io.clusterupgrade.simulator.fault.FaultStale;
import io.clusterupgrade.simulator.fault.FaultStall;
import io.clusterupgrade.simulator.wire.Reply;
import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.ByteString;

/** The HTTP server: turns what arrives into our own request, and the outcome into bytes, pauses and closed sockets. */
final class HttpFront implements AutoCloseable {
    /** Announced where an answer without a body is to be cut or stalled inside its body. */
    private static final String FILLER = " ".repeat(16);

    private final MockWebServer server = new MockWebServer();

    HttpFront(Gateway gateway, int port) {
        server.setServerSocketFactory(new PromptServerSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                // The server queues each request for a reader that we do not have: take it out again.
                server.takeRequest(0, TimeUnit.NANOSECONDS);
                return response(gateway.handle(wireRequest(request)));
            }
        });
        try {
            server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }

    private static WireRequest wireRequest(RecordedRequest request) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        Headers received = request.getHeaders();
        for (int i = 0; i < received.size(); i++) {
            headers.add(Map.entry(received.name(i), received.value(i)));
        }
        ByteString body = request.getBody();
        byte[] bytes = body == null ? new byte[0] : body.toByteArray();
        return new WireRequest(request.getMethod(), request.getTarget(), WireHeaders.of(headers), bytes);
    }

    private static MockResponse response(Gateway.Outcome outcome) {
        Reply reply = outcome.reply();
        Fault fault = outcome.fault();
        MockResponse.Builder response = new MockResponse.Builder().code(reply.status());
        reply.headers().forEach(response::addHeader);
        response.body(reply.body());
        if (fault instanceof FaultCut cut) {
            cut(response, reply, cut.moment());
        } else if (fault instanceof FaultStall stall) {
            stall(response, reply, stall.insideBody());
        } else if (fault instanceof FaultSlow slow) {
            slow(response, slow);
        } else if (fault instanceof FaultHugeBody huge) {
            response.setHeader("Content-Type", "application/json").body(new HugeBody(huge.mebibytes()));
        } else if (fault instanceof FaultStale) {
            response.onResponseEnd(new SocketEffect.CloseSocket());
        }
        return response.build();
    }

    private static void cut(MockResponse.Builder response, Reply reply, FaultCut.Moment moment) {
        if (moment == FaultCut.Moment.INSIDE_BODY) {
            withSomeBody(response, reply).onResponseBody(new SocketEffect.CloseSocket());
        } else {
            response.onResponseStart(new SocketEffect.CloseSocket());
        }
    }

    private static void stall(MockResponse.Builder response, Reply reply, boolean insideBody) {
        if (insideBody) {
            withSomeBody(response, reply).onResponseBody(SocketEffect.Stall.INSTANCE);
        } else {
            response.onResponseStart(SocketEffect.Stall.INSTANCE);
        }
    }

    private static void slow(MockResponse.Builder response, FaultSlow slow) {
        response.headersDelay(slow.beforeHeaders().toNanos(), TimeUnit.NANOSECONDS);
        if (slow.bytesPerPiece() > 0) {
            response.throttleBody(slow.bytesPerPiece(), slow.betweenPieces().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static MockResponse.Builder withSomeBody(MockResponse.Builder response, Reply reply) {
        return reply.body().isEmpty() ? response.body(FILLER) : response;
    }
}
