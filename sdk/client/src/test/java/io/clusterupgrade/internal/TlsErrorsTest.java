// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.failsWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failed TLS handshakes are worth another connection. */
@Timeout(60)
class TlsErrorsTest {
    static List<IOException> lasting() {
        return List.of(
                new SSLPeerUnverifiedException("Hostname not verified"),
                with(new SSLHandshakeException("PKIX path building failed"), new CertificateException("no path")),
                with(
                        new SSLHandshakeException("PKIX path validation failed"),
                        new IllegalStateException(new CertPathValidatorException("expired"))),
                with(
                        new SSLHandshakeException("untrusted"),
                        new CertificateException(new SocketException("no list of revoked certificates"))),
                alsoMet(
                        new ConnectException("the first address refused"),
                        with(
                                new SSLHandshakeException("the second's certificate"),
                                new CertificateException("no path"))),
                new SSLHandshakeException("Received fatal alert: handshake_failure"),
                new SSLHandshakeException("Received fatal alert: bad_certificate"),
                new SSLProtocolException("what is this"),
                new SSLException("Unsupported or unrecognized SSL message"));
    }

    static List<IOException> passing() {
        return List.of(
                with(new SSLException("Connection reset"), new SocketException("Connection reset")),
                with(
                        new SSLHandshakeException("Remote host terminated the handshake"),
                        new EOFException("SSL peer shut down incorrectly")),
                with(new SSLException("readHandshakeRecord"), new SocketException("Broken pipe")),
                alsoMet(new SSLHandshakeException("handshake_failure"), new ConnectException("the second refused")),
                new SocketException("Connection reset"),
                new ConnectException("refused"));
    }

    static Stream<Kind> otherKinds() {
        return Stream.of(Kind.values()).filter(kind -> kind != Kind.CONNECT);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void certificatesAndProtocolsStayWrong(IOException cause) {
        assertThat(TlsErrors.isLasting(failure(Kind.CONNECT, cause))).isTrue();
        for (Way way : Way.values()) {
            for (boolean write : new boolean[] {true, false}) {
                assertThat(attempts(way, write, cause)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aConnectionThatBrokeMayHoldTheNextTime(IOException cause) {
        assertThat(TlsErrors.isLasting(failure(Kind.CONNECT, cause))).isFalse();
        for (Way way : Way.values()) {
            for (boolean write : new boolean[] {true, false}) {
                assertThat(attempts(way, write, cause)).isEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void onlyConnectionsThatDidNotComeAboutAreAskedAbout(Kind kind) {
        assertThat(TlsErrors.isLasting(failure(kind, new SSLException("bad record"))))
                .isFalse();
    }

    @Test
    void noCauseIsNoTlsTrouble() {
        assertThat(TlsErrors.isLasting(ExchangeException.of(Kind.CONNECT, RequestSent.NO, "no connection")
                        .build()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aRealHandshakeThatIsResetIsTriedAgain(Way way) {
        try (RawServer server = RawServer.start(peer -> {
                    peer.readSome();
                    peer.reset();
                });
                CssClient css = CssClient.builder()
                        .endpoint(server.url().replace("http:", "https:"))
                        .projectId("p")
                        .credentials(Credentials.token("t"))
                        .scheduler(new VirtualTime())
                        .build()) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(ConnectionException.class);
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    private static int attempts(Way way, boolean write, IOException cause) {
        FakeTransport transport =
                FakeTransport.of(failsWith(ExchangeException.of(Kind.CONNECT, RequestSent.NO, "no connection")
                        .cause(cause)));
        try (CssClient css = Clients.css(transport, new VirtualTime())) {
            assertThat(catchThrowable(() -> way.send(css, write))).isInstanceOf(ConnectionException.class);
        }
        return transport.sent().size();
    }

    private static ExchangeException failure(Kind kind, IOException cause) {
        return ExchangeException.of(kind, RequestSent.NO, "it failed")
                .cause(cause)
                .build();
    }

    private static IOException alsoMet(IOException thrown, Throwable other) {
        thrown.addSuppressed(other);
        return thrown;
    }

    private static IOException with(IOException thrown, Throwable cause) {
        thrown.initCause(cause);
        return thrown;
    }
}
