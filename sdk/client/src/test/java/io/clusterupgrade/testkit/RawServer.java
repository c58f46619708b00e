// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** A server whose behaviour on its sockets a test scripts, even against HTTP. The script has one line per connection. */
public final class RawServer implements AutoCloseable {

    /** The server's part on one connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Conversation {
        void talk(Peer peer) throws IOException;
    }

    private final ServerSocket server;
    private final List<Conversation> script;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocketFactory factory, List<Conversation> script) throws IOException {
        this.script = script;
        this.server = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Starts a server; the last conversation serves all further connections. */
    public static RawServer start(Conversation... script) {
        return start(ServerSocketFactory.getDefault(), script);
    }

    /** As {@link #start(Conversation...)}, on sockets of a factory: with TLS, its URL has the host {@code localhost}. */
    public static RawServer start(ServerSocketFactory factory, Conversation... script) {
        try {
            RawServer raw = new RawServer(factory, List.of(script));
            daemon(raw::accept);
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text that {@link Peer#ok} writes. */
    public static String okText(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** A port on which no server listens. */
    public static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return (server instanceof SSLServerSocket ? "https://localhost:" : "http://127.0.0.1:") + server.getLocalPort();
    }

    /** Returns heads and bodies of all requests that were read completely. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public int connections() {
        return sockets.size();
    }

    @Override
    public void close() {
        closeQuietly(server);
        sockets.forEach(RawServer::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Conversation line = script.get(Math.min(sockets.size(), script.size()) - 1);
                daemon(() -> serve(socket, line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Conversation line) {
        try (socket) {
            line.talk(new Peer(socket));
        } catch (IOException e) {
            // The client closed the connection: tests check the client instead.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The server's end of one connection. */
    public final class Peer {
        private final Socket socket;
        private final InputStream in;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** Reads one request with its body and records it. */
        public String readRequest() throws IOException {
            String request = nextRequest();
            requests.add(request);
            return request;
        }

        /** Reads one request with its body without recording it, for tests with many requests. */
        public String nextRequest() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("no request");
                }
                head.append((char) next);
            }
            int length = 0;
            for (String line : head.toString().split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        /** Reads the first bytes of a request and records nothing. */
        public void readBytes(int count) throws IOException {
            in.readNBytes(count);
        }

        /** Waits until the client has sent something. */
        public void readSome() throws IOException {
            if (in.read() < 0) {
                throw new IOException("the client sent nothing");
            }
        }

        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Responds 200 with a body of known length. */
        public void ok(String body) throws IOException {
            write(okText(body));
        }

        /** Closes the connection with a reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Closes the connection now, in order or with a reset. */
        public void finish(boolean withReset) throws IOException {
            if (withReset) {
                reset();
            } else {
                socket.close();
            }
        }

        /** Sends nothing until the client closes the connection. */
        public void stall() throws IOException {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
