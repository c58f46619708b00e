// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.testkit.Wire;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Proxies that want a login: it is sent to them only, and no call is sent twice for it. */
class ProxyFaultsTest {
    private static final String LOGIN = Credentials.basic("proxy-user", "planted-proxy-password");
    private static final Authenticator AUTHENTICATOR =
            (route, response) -> response.request().header("Proxy-Authorization") != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", LOGIN)
                            .build();

    /** Responds to a challenge, but not before one came. */
    private static final Authenticator WAITING =
            (route, response) -> "OkHttp-Preemptive".equals(response.header("Proxy-Authenticate"))
                    ? null
                    : AUTHENTICATOR.authenticate(route, response);

    private static final MockResponse TUNNEL =
            new MockResponse.Builder().inTunnel().build();
    private static final MockResponse CHALLENGE = new MockResponse.Builder()
            .code(407)
            .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
            .build();

    private static final MockResponse NO_TUNNEL =
            CHALLENGE.newBuilder().inTunnel().build();

    /** The proxy and the server behind it. */
    private final MockWebServer proxy = Wire.server();

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void opensATunnelWithTheLoginAndNeverSendsItToTheServer() throws Exception {
        try (CssClient css = FaultFixture.css(
                        "https://css.test",
                        tunnelling(TUNNEL, FaultFixture.OK, TUNNEL, FaultFixture.OK)
                                .proxyAuthenticator(AUTHENTICATOR)
                                .build())
                .build()) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertTunnelsAndCalls();
    }

    @Test
    void opensATunnelWithALoginAfterTheChallenge() throws Exception {
        try (CssClient css = FaultFixture.css(
                        "https://css.test",
                        tunnelling(NO_TUNNEL, TUNNEL, FaultFixture.OK, NO_TUNNEL, TUNNEL, FaultFixture.OK)
                                .proxyAuthenticator(WAITING)
                                .build())
                .build()) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertTunnelsAndCalls();
    }

    @Test
    void sendsNothingIfTheProxyRejectsTheTunnel() throws Exception {
        try (CssClient css = FaultFixture.css(
                        "https://css.test",
                        tunnelling(java.util.Collections.nCopies(8, NO_TUNNEL).toArray(new MockResponse[0]))
                                .build())
                .build()) {
            for (Runnable call : List.<Runnable>of(
                    () -> css.cluster("c").upgradeDetail(),
                    () -> css.cluster("c").retryUpgradeTask("a"))) {
                assertThat(catchThrowableOfType(ConnectionException.class, call::run))
                        .hasMessageContaining("nothing was sent");
            }
        }
        assertThat(requests()).allMatch(request -> request.getMethod().equals("CONNECT"));
    }

    @Test
    void sendsTheLoginToAPlainHttpProxy() throws Exception {
        plainProxy();
        try (CssClient css = plain(AUTHENTICATOR)) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.getTarget()).startsWith("http://css.test/");
            assertThat(request.getHeaders().values("Proxy-Authorization")).containsExactly(LOGIN);
        });
    }

    @Test
    void isRejectedOnceByAPlainHttpProxyWithoutALogin() throws Exception {
        plainProxy();
        for (Authenticator authenticator : List.of(Authenticator.NONE, WAITING)) {
            try (CssClient css = plain(authenticator)) {
                for (Runnable call : List.<Runnable>of(
                        () -> css.cluster("c").upgradeDetail(),
                        () -> css.cluster("c").retryUpgradeTask("a"))) {
                    ApiException rejected = catchThrowableOfType(ApiException.class, call::run);
                    assertThat(rejected.status()).isEqualTo(407);
                    assertThat(rejected.attempts()).isEqualTo(1);
                }
            }
        }
        assertThat(requests()).hasSize(4);
    }

    @Test
    void neverSendsTheLoginToAServerWithoutAProxy() throws Exception {
        proxy.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        OkHttpClient direct =
                new OkHttpClient.Builder().proxyAuthenticator(AUTHENTICATOR).build();
        try (CssClient css = FaultFixture.css(Wire.url(proxy), direct).build()) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(requests()).hasSize(2).allMatch(r -> r.getHeaders().get("Proxy-Authorization") == null);
    }

    private void assertTunnelsAndCalls() throws Exception {
        List<RecordedRequest> all = requests();
        assertThat(all)
                .filteredOn(r -> r.getMethod().equals("CONNECT")
                        && LOGIN.equals(r.getHeaders().get("Proxy-Authorization")))
                .hasSize(2);
        assertThat(all)
                .filteredOn(request -> !request.getMethod().equals("CONNECT"))
                .extracting(RecordedRequest::getMethod)
                .containsExactly("GET", "PUT");
        assertThat(all)
                .filteredOn(request -> !request.getMethod().equals("CONNECT"))
                .allMatch(request -> request.getHeaders().get("Proxy-Authorization") == null);
    }

    /** Starts a proxy with responses to tunnels and to the requests through them; the server behind it is css.test. */
    private OkHttpClient.Builder tunnelling(MockResponse... responses) {
        for (MockResponse response : responses) {
            proxy.enqueue(response);
        }
        HeldCertificate certificate = FaultFixture.named("css.test").build();
        proxy.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        return FaultFixture.client(FaultFixture.trusting(certificate.certificate()))
                .proxy(address());
    }

    private void plainProxy() {
        proxy.setDispatcher(FaultFixture.responding(request ->
                LOGIN.equals(request.getHeaders().get("Proxy-Authorization")) ? FaultFixture.OK : CHALLENGE));
    }

    private CssClient plain(Authenticator authenticator) {
        OkHttpClient client = new OkHttpClient.Builder()
                .proxy(address())
                .proxyAuthenticator(authenticator)
                .build();
        return FaultFixture.css("http://css.test", client).plainHttpAllowed().build();
    }

    private Proxy address() {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.getPort()));
    }

    private List<RecordedRequest> requests() throws InterruptedException {
        List<RecordedRequest> all = new ArrayList<>();
        for (int i = proxy.getRequestCount(); i > 0; i--) {
            all.add(proxy.takeRequest());
        }
        return all;
    }
}
