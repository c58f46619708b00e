// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The HTTP server: converts each request received to a {@link WireRequest}. */
final class SimulatorHttpServer implements AutoCloseable {
    private static final long CERTIFICATE_DAYS = 30;

    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch closing = new CountDownLatch(1);

    private final @Nullable HeldCertificate certificate;

    SimulatorHttpServer(Gateway gateway, boolean tls) {
        certificate = tls ? selfSigned() : null;
        if (certificate != null) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(certificate)
                    .build()
                    .sslSocketFactory());
            server.setProtocols(List.of(Protocol.HTTP_1_1));
        }
        server.setServerSocketFactory(new NoDelayServerSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                // The server queues each request for takeRequest(), which nothing else calls: remove it again.
                server.takeRequest(0, TimeUnit.NANOSECONDS);
                Gateway.Outcome outcome = gateway.handle(wireRequest(request));
                delay(outcome.latency());
                return HttpResponses.of(outcome);
            }
        });
    }

    private static HeldCertificate selfSigned() {
        return new HeldCertificate.Builder()
                .commonName("cloud simulator")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .duration(CERTIFICATE_DAYS, TimeUnit.DAYS)
                .build();
    }

    /** Returns the certificate in PEM; empty without TLS. */
    String certificatePem() {
        return certificate == null ? "" : certificate.certificatePem();
    }

    /** Waits in real time; closing the server ends the wait. */
    private void delay(Duration latency) throws InterruptedException {
        if (!latency.isZero() && closing.await(latency.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the simulator is closed");
        }
    }

    /** Starts listening on 127.0.0.1; throws {@link UncheckedIOException} if the port is in use. */
    void start(int port) {
        try {
            server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
        }
    }

    String endpoint() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
    }

    private static WireRequest wireRequest(RecordedRequest request) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        Headers received = request.getHeaders();
        for (int i = 0; i < received.size(); i++) {
            headers.add(Map.entry(received.name(i), received.value(i)));
        }
        ByteString body = request.getBody();
        byte[] bytes = body == null ? new byte[0] : body.toByteArray();
        return new WireRequest(request.getMethod(), request.getTarget(), WireHeaders.of(headers), bytes);
    }
}
