// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.OkHttpTransport;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests wrong server certificates and missing client certificates: no request is sent. */
class TlsFaultsTest {
    private final HeldCertificate root = FaultFixture.root();
    private final OkHttpClient trusting =
            FaultFixture.client(FaultFixture.trusting(root.certificate())).build();
    private final MockWebServer server = Wire.server();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsNothingToACertificateForAnotherName() {
        serveAs(FaultFixture.named("other.test").signedBy(root).build());

        assertNothingSent(trusting);
    }

    @Test
    void sendsNothingToAnExpiredCertificate() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        serveAs(FaultFixture.named("localhost")
                .validityInterval(yesterday.minus(Duration.ofDays(9)).toEpochMilli(), yesterday.toEpochMilli())
                .signedBy(root)
                .build());

        assertNothingSent(trusting);
    }

    @Test
    void sendsNothingToACertificateOfAnUnknownRoot() {
        serveAs(FaultFixture.named("localhost").signedBy(FaultFixture.root()).build());

        assertNothingSent(trusting);
        assertNothingSent(new OkHttpClient());
    }

    @Test
    void trustsACustomRootOfACustomClient() {
        serveAs(FaultFixture.named("localhost").signedBy(root).build());
        server.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        try (CssClient css = FaultFixture.css(url(), trusting).build()) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void sendsTheClientCertificateOfACustomClient() throws Exception {
        requireClientCertificate();
        HeldCertificate mine = new HeldCertificate.Builder()
                .commonName("upgrader")
                .signedBy(root)
                .build();
        HandshakeCertificates both = new HandshakeCertificates.Builder()
                .addTrustedCertificate(root.certificate())
                .heldCertificate(mine)
                .build();
        try (CssClient css =
                FaultFixture.css(url(), FaultFixture.client(both).build()).build()) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(server.takeRequest().getHandshake().peerPrincipal()).hasToString("CN=upgrader");
        }
    }

    /** With TLS 1.3 the server rejects after the client believes that it is connected: the outcome of a write is then unknown. */
    @Test
    void sendsNothingWithoutARequiredClientCertificate() {
        requireClientCertificate();
        try (CssClient css = FaultFixture.css(url(), trusting).build()) {
            CloudException read = catchThrowableOfType(
                    CloudException.class, () -> css.cluster("c").upgradeDetail());
            CloudException write = catchThrowableOfType(
                    CloudException.class, () -> css.cluster("c").retryUpgradeTask("a"));

            assertThat(read).isInstanceOf(TransportException.class);
            assertThat(write).isInstanceOfAny(TransportException.class, OutcomeUnknownException.class);
            assertThat(write.requestAccepted()).isFalse();
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private void assertNothingSent(OkHttpClient client) {
        try (OkHttpTransport transport =
                OkHttpTransport.builder().client(client).build()) {
            ExchangeException failure = Wire.failure(transport, Wire.put(url() + "/x"));
            assertThat(failure.kind()).isEqualTo(Kind.CONNECT);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
            assertThat(failure).hasCauseInstanceOf(SSLException.class);
        }
        try (CssClient css = FaultFixture.css(url(), client).build()) {
            for (Runnable call : new Runnable[] {
                () -> css.cluster("c").upgradeDetail(), () -> css.cluster("c").retryUpgradeTask("a")
            }) {
                assertThat(catchThrowableOfType(TransportException.class, call::run))
                        .hasMessageContaining("nothing was sent");
            }
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private void serveAs(HeldCertificate certificate) {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
    }

    private void requireClientCertificate() {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(FaultFixture.named("localhost").signedBy(root).build())
                .addTrustedCertificate(root.certificate())
                .build()
                .sslSocketFactory());
        server.requireClientAuth();
        server.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
    }

    private String url() {
        return "https://localhost:" + server.getPort();
    }
}
