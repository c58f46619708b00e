// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The loopback server in a process of its own, so that its work is not in the client's figures. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String endpoint;

    private ServerProcess(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** A server that responds at once. */
    public static ServerProcess start() {
        return start(0);
    }

    /** A server that takes its time. */
    public static ServerProcess start(long delayMillis) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-cp",
                            home().toString(),
                            LoopbackServer.class.getName(),
                            Long.toString(delayMillis))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            String port = out.readLine();
            if (port == null) {
                throw new IllegalStateException("the loopback server did not start");
            }
            return new ServerProcess(process, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        URL home = LoopbackServer.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(home.toString()));
    }

    /** Scheme, host and port. */
    public String endpoint() {
        return endpoint;
    }

    /** Requests and connections until now. */
    public static long[] counts(String endpoint) {
        URI uri = URI.create(endpoint);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write("GET /_count HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            String[] counts =
                    response.substring(response.indexOf("\r\n\r\n") + 4).split(" ", -1);
            return new long[] {Long.parseLong(counts[0]), Long.parseLong(counts[1])};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
