// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Does what a run does, so that an archive of the loaded classes contains those of a start, of the page and of a call to each service. */
final class WarmUp {
    private WarmUp() {}

    static void call(CloudSimulator cloud) throws IOException {
        Scenario scenario = Scenario.parse("css: {clusters: [{name: warm-up}]}", "warm-up");
        scenario.populate(cloud);
        if (StartReport.of(cloud, null).isEmpty()) {
            throw new IOException("no report");
        }
        int port = URI.create(cloud.endpoint()).getPort();
        for (String path :
                List.of("/", "/v1.0/p/clusters/c/upgrade/detail", "/api/v3/projects/p/clusters/c", "/clusters/c")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("no response to " + path);
                }
            }
        }
    }
}
