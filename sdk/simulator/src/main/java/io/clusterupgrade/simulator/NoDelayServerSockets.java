// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ServerSocketFactory;

/**
 * Creates server sockets without Nagle's algorithm. The web server flushes headers and body separately; with the algorithm,
 * the body would wait for the client's delayed acknowledgement, 40 ms for each call. Remembers the connections that are open.
 */
final class NoDelayServerSockets extends ServerSocketFactory {
    /** Enough for many clients that connect at the same moment. */
    private static final int BACKLOG = 1024;

    private final Collection<Socket> accepted = new ConcurrentLinkedQueue<>();

    /** Returns the addresses of the clients whose connections are open. */
    List<InetSocketAddress> openConnections() {
        accepted.removeIf(Socket::isClosed);
        return accepted.stream()
                .map(socket -> (InetSocketAddress) socket.getRemoteSocketAddress())
                .toList();
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new NoDelayServerSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return bound(new InetSocketAddress(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return bound(new InetSocketAddress(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return bound(new InetSocketAddress(address, port));
    }

    private ServerSocket bound(SocketAddress address) throws IOException {
        ServerSocket socket = createServerSocket();
        socket.bind(address);
        return socket;
    }

    private final class NoDelayServerSocket extends ServerSocket {
        NoDelayServerSocket() throws IOException {}

        @Override
        public void bind(SocketAddress address, int backlog) throws IOException {
            super.bind(address, Math.max(backlog, BACKLOG));
        }

        @Override
        public Socket accept() throws IOException {
            Socket socket = super.accept();
            socket.setTcpNoDelay(true);
            accepted.removeIf(Socket::isClosed);
            accepted.add(socket);
            return socket;
        }
    }
}
