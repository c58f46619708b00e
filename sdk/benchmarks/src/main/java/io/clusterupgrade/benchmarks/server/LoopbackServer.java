// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that responds to GET requests on loopback with fixed bytes, as cheaply as a blocking server can, so that what is measured is
 * the client. A thread a connection, one write a response, connections kept alive. Ends when its input does, that is with
 * whoever started it.
 *
 * <p>{@code GET /_count} returns the number of requests and connections, excluding itself.
 */
public final class LoopbackServer {
    private static final int BACKLOG = 512;

    private final ServerSocket listening;
    private final long delayMillis;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final byte[] css = Responses.response(Responses.CSS);
    private final byte[] cce = Responses.response(Responses.CCE);
    private final byte[] ack = Responses.response(Responses.ACK);

    private LoopbackServer(ServerSocket listening, long delayMillis) {
        this.listening = listening;
        this.delayMillis = delayMillis;
    }

    /** Prints its port. Argument: how many milliseconds a response takes, 0 for none. */
    public static void main(String[] args) throws IOException {
        ServerSocket listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        LoopbackServer server = new LoopbackServer(listening, Long.parseLong(args[0]));
        daemon(server::acceptAll);
        System.out.println(listening.getLocalPort());
        while (System.in.read() >= 0) {
            // Whoever started it has nothing to say; its end is all that matters.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() {
        while (true) {
            try {
                Socket socket = listening.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(socket.getInputStream());
            boolean counted = false;
            String path = reader.nextPath();
            while (path != null) {
                boolean question = path.equals("/_count");
                if (!question) {
                    requests.incrementAndGet();
                    if (!counted) {
                        connections.incrementAndGet();
                        counted = true;
                    }
                    delay();
                }
                socket.getOutputStream().write(question ? counts() : response(path));
                path = reader.nextPath();
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private void delay() {
        if (delayMillis > 0) {
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private byte[] counts() {
        return Responses.response(200, (requests.get() + " " + connections.get()).getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] response(String path) {
        if (path.startsWith("/v1.0/")) {
            return css;
        }
        if (path.startsWith("/api/v3/")) {
            return cce;
        }
        return path.startsWith("/api/v2/") ? ack : Responses.response(404, new byte[0]);
    }
}
