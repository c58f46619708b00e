// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server for HTTP/1.1 on 127.0.0.1, without TLS. One thread serves all connections that wait, are slow or stall; a few
 * threads, which end when there is nothing to do, handle requests.
 */
public final class HttpServer implements AutoCloseable {
    /** Enough for many clients that connect at the same moment. */
    private static final int BACKLOG = 1024;

    private static final int READ_BYTES = 64 << 10;

    private final HttpHandler handler;
    private final Duration requestTimeout;
    private final HandlerThreads handlers = new HandlerThreads();
    private final EventLoop loop;
    private final ServerSocketChannel listener;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_BYTES);

    private HttpServer(int port, HttpHandler handler, Duration requestTimeout) throws IOException {
        this.handler = handler;
        this.requestTimeout = requestTimeout;
        this.loop = new EventLoop();
        this.listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
            loop.register(listener, SelectionKey.OP_ACCEPT, this::accept);
        } catch (IOException e) {
            listener.close();
            loop.close();
            throw e;
        }
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 selects a free one
     * @param requestTimeout how long a request may take from the first bytes that do not complete it to the last; a connection that waits
     *     between requests has no limit
     */
    public static HttpServer start(int port, HttpHandler handler, Duration requestTimeout) {
        try {
            HttpServer server = new HttpServer(port, handler, requestTimeout);
            server.loop.start("cluster-upgrade-simulator:" + server.port());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
        }
    }

    /** Returns the port. */
    public int port() {
        return listener.socket().getLocalPort();
    }

    /** Returns the addresses of the clients of all open connections. */
    public List<InetSocketAddress> openConnections() {
        return connections.stream()
                .map(HttpConnection::peer)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Runs a short task once after a time, on the thread that serves the connections; never after the server is closed. */
    public void schedule(Duration delay, Runnable task) {
        loop.schedule(delay, task);
    }

    private void accept() {
        try {
            for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                HttpConnection connection = new HttpConnection(channel, this);
                connection.register();
                connections.add(connection);
            }
        } catch (IOException e) {
            // The peer is gone already, or the process has no more file descriptors; others may connect later.
        }
    }

    HttpHandler handler() {
        return handler;
    }

    Duration requestTimeout() {
        return requestTimeout;
    }

    HandlerThreads handlers() {
        return handlers;
    }

    EventLoop loop() {
        return loop;
    }

    /** Returns the buffer for reads, which only the thread of the loop uses. */
    ByteBuffer readBuffer() {
        return readBuffer.clear();
    }

    void closed(HttpConnection connection) {
        connections.remove(connection);
    }

    /** Stops listening and closes all connections. Requests that are being handled end without a response. */
    @Override
    public void close() {
        try {
            listener.close();
            loop.close();
            connections.forEach(HttpConnection::close);
            handlers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
