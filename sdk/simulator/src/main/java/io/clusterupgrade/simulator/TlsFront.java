// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Decrypts connections and passes their bytes on to the HTTP server, and back, so that faults on the level of bytes work with TLS, too.
 * Two threads for each connection. A handshake has a limited time: a client that connects and says nothing would otherwise keep
 * its threads until the end.
 */
final class TlsFront implements AutoCloseable {
    private static final int CERTIFICATE_DAYS = 30;

    private final HeldCertificate certificate;
    private final SSLServerSocket listener;
    private final HttpServer target;
    private final Duration handshakeTimeout;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** The connections whose handshake is not complete. Who removes one from here decides about it. */
    private final Set<Socket> handshakes = ConcurrentHashMap.newKeySet();

    private TlsFront(int port, HttpServer target, Duration handshakeTimeout) throws IOException {
        this.target = target;
        this.handshakeTimeout = handshakeTimeout;
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

    /** Starts listening on 127.0.0.1, in front of an HTTP server. */
    static TlsFront start(int port, HttpServer target, Duration handshakeTimeout) {
        try {
            TlsFront front = new TlsFront(port, target, handshakeTimeout);
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
                shakeHands((SSLSocket) listener.accept());
            } catch (IOException e) {
                // The listener is closed, or this peer is gone already: others may connect.
            }
        }
    }

    private void shakeHands(SSLSocket client) {
        sockets.add(client);
        handshakes.add(client);
        target.schedule(handshakeTimeout, () -> {
            if (handshakes.remove(client)) {
                end(client);
            }
        });
        new Thread(() -> serve(client), "cluster-upgrade-simulator-tls-in").start();
    }

    private void serve(SSLSocket client) {
        try {
            client.setTcpNoDelay(true);
            client.startHandshake();
            if (handshakes.remove(client)) {
                connect(client);
            }
        } catch (IOException e) {
            // The peer is gone, speaks no TLS, or its time is over.
            handshakes.remove(client);
            end(client);
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(loopback(), target.port());
        sockets.add(server);
        server.setTcpNoDelay(true);
        new Thread(() -> copy(server, client), "cluster-upgrade-simulator-tls-out").start();
        copy(client, server);
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
