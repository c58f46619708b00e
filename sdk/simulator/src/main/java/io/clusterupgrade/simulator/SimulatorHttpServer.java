// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.http.HttpHandler;
import io.clusterupgrade.simulator.http.HttpServer;
import io.clusterupgrade.simulator.http.MalformedRequestException;
import io.clusterupgrade.simulator.http.ReceivedRequest;
import io.clusterupgrade.simulator.http.SendStep;
import java.net.InetSocketAddress;
import java.util.List;

/** The HTTP server: passes each request to the gateway and sends what it returns. */
final class SimulatorHttpServer implements AutoCloseable {
    private final HttpServer server;

    SimulatorHttpServer(Gateway gateway, int port) {
        server = HttpServer.start(port, new HttpHandler() {
            @Override
            public List<SendStep> handle(ReceivedRequest request) {
                return HttpResponses.of(gateway.handle(request.request()), request);
            }

            @Override
            public List<SendStep> reject(MalformedRequestException exception) {
                return HttpResponses.closing(gateway.malformed(exception));
            }
        });
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.port();
    }

    List<InetSocketAddress> openConnections() {
        return server.openConnections();
    }

    @Override
    public void close() {
        server.close();
    }
}
