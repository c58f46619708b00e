// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A program with a small heap that calls a server whose bodies are 32 MiB long. For each call it prints a line with the outcome of the
 * call and the number of requests.
 */
final class HugeBodies {
    /** The prefix of the lines that are not log lines. */
    static final String MARK = "ended: ";

    private static final int MEBIBYTES = 32;

    private HugeBodies() {}

    /**
     * Runs the program.
     *
     * @param arguments the status, and the start, the repeated part and the end of the body
     */
    public static void main(String[] arguments) throws IOException {
        int status = Integer.parseInt(arguments[0]);
        byte[] start = arguments[1].getBytes(StandardCharsets.UTF_8);
        byte[] repeated = arguments[2].getBytes(StandardCharsets.UTF_8);
        byte[] end = arguments[3].getBytes(StandardCharsets.UTF_8);
        int times = (MEBIBYTES * 1024 * 1024 - start.length - end.length) / repeated.length;
        RawServer.Conversation line = peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 " + status + " X\r\nConnection: close\r\nContent-Length: "
                    + (start.length + end.length + times * repeated.length) + "\r\n\r\n");
            peer.write(start);
            byte[] many =
                    new String(repeated, StandardCharsets.UTF_8).repeat(1_000).getBytes(StandardCharsets.UTF_8);
            int left = times;
            for (; left >= 1_000; left -= 1_000) {
                peer.write(many);
            }
            for (; left > 0; left--) {
                peer.write(repeated);
            }
            peer.write(end);
        };
        try (RawServer server = RawServer.start(line);
                CssClient client = FaultFixture.css(server.url()).build()) {
            CssClient css = client.with(RequestOptions.none().withMaxAttempts(1));
            for (boolean write : new boolean[] {true, false}) {
                int before = server.requests().size();
                String ending = ending(() -> Way.BLOCKING.send(css, write));
                System.out.println(MARK + ending + " " + (server.requests().size() - before));
            }
        }
    }

    private static String ending(Runnable call) {
        try {
            call.run();
            return "success";
        } catch (CloudException e) {
            return e.getClass().getSimpleName();
        }
    }
}
