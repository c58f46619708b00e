// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Decrypts connections and passes their bytes on to the HTTP server, and back, so that faults on the level of bytes work with TLS, too.
 * Two threads for each connection.
 */
final class TlsFront implements AutoCloseable {
    private static final int CERTIFICATE_DAYS = 30;

    private final HeldCertificate certificate;
    private final SSLServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private TlsFront(int port, int target) throws IOException {
        this.target = target;
        certificate = new HeldCertificate.Builder()
                .commonName("cloud simulator")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .duration(CERTIFICATE_DAYS, TimeUnit.DAYS)
                .build();
        listener = (SSLServerSocket) new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket();
        listener.bind(new InetSocketAddress(loopback(), port));
    }

    /** Starts listening on 127.0.0.1; {@code target} is the port of the HTTP server. */
    static TlsFront start(int port, int target) {
        try {
            TlsFront front = new TlsFront(port, target);
            new Thread(front::accept, "cluster-upgrade-simulator-tls").start();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("TLS needs com.squareup.okhttp3:okhttp-tls on the class path", e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    String certificatePem() {
        return certificate.certificatePem();
    }

    List<InetSocketAddress> openConnections() {
        return sockets.stream()
                .filter(socket -> socket.getLocalPort() == port())
                .map(socket -> (InetSocketAddress) socket.getRemoteSocketAddress())
                .toList();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // The listener is closed, or this peer is gone already: others may connect.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        Socket server;
        try {
            server = new Socket(loopback(), target);
        } catch (IOException e) {
            end(client);
            throw e;
        }
        sockets.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        new Thread(() -> copy(client, server), "cluster-upgrade-simulator-tls-in").start();
        new Thread(() -> copy(server, client), "cluster-upgrade-simulator-tls-out").start();
    }

    /** Passes on all bytes; the end of one direction ends the connection, as the HTTP server does not use half-closed ones. */
    private void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 << 10];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // Reset by one side: the connection of the other one ends, too.
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(this::end);
    }
}
