// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.http.HttpHandler;
import io.clusterupgrade.simulator.http.HttpServer;
import io.clusterupgrade.simulator.http.MalformedRequestException;
import io.clusterupgrade.simulator.http.ReceivedRequest;
import io.clusterupgrade.simulator.http.SendStep;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The HTTP server, with TLS in front on request: passes each request to the gateway and sends what it returns. */
final class SimulatorHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final @Nullable TlsFront tls;

    SimulatorHttpServer(Gateway gateway, int port, boolean tls, Duration requestTimeout) {
        HttpHandler handler = new HttpHandler() {
            @Override
            public List<SendStep> handle(ReceivedRequest request) {
                return HttpResponses.of(gateway.handle(request.request()), request);
            }

            @Override
            public List<SendStep> reject(MalformedRequestException exception) {
                return HttpResponses.closing(gateway.malformed(exception));
            }
        };
        server = HttpServer.start(tls ? 0 : port, handler, requestTimeout);
        try {
            this.tls = tls ? TlsFront.start(port, server, requestTimeout) : null;
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    String endpoint() {
        return tls == null ? "http://127.0.0.1:" + server.port() : "https://127.0.0.1:" + tls.port();
    }

    /** Returns the certificate in PEM; empty without TLS. */
    String certificatePem() {
        return tls == null ? "" : tls.certificatePem();
    }

    List<InetSocketAddress> openConnections() {
        return tls == null ? server.openConnections() : tls.openConnections();
    }

    @Override
    public void close() {
        if (tls != null) {
            tls.close();
        }
        server.close();
    }
}
