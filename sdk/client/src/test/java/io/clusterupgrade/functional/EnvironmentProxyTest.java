// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.AlibabaIdentity;
import io.clusterupgrade.identity.IdentitySettings;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.TestSocketFactory;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.OkHttpTransportBuilder;
import io.clusterupgrade.transport.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests proxies of environment variables. The environment is a parameter, since that of the tests may have such variables. */
class EnvironmentProxyTest {
    private static final String LOGIN = Credentials.basic("proxy-user", "planted/proxy@password");
    private static final String USER_INFO = "proxy-user:planted%2Fproxy%40password@";
    private static final MockResponse TUNNEL =
            new MockResponse.Builder().inTunnel().build();

    private final Map<String, String> environment = new LinkedHashMap<>();

    /** The proxy and the server behind it. */
    private final MockWebServer proxy = Wire.server();

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void sendsHttpsThroughATunnelAndTheLoginToTheProxyOnly() throws Exception {
        environment.put("HTTPS_PROXY", address(USER_INFO));
        environment.put("HTTP_PROXY", "http://127.0.0.1:" + RawServer.closedPort());
        try (CssClient css = css("https://css.test", builder().client(tunnelling()))) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        List<RecordedRequest> all = requests();
        assertThat(all).extracting(RecordedRequest::getMethod).containsExactly("CONNECT", "GET", "CONNECT", "PUT");
        assertThat(all)
                .allSatisfy(request -> assertThat(request.getHeaders().get("Proxy-Authorization"))
                        .isEqualTo(request.getMethod().equals("CONNECT") ? LOGIN : null));
    }

    @Test
    void sendsPlainHttpToTheProxyWithTheLoginAndEachCallOnce() throws Exception {
        environment.put("HTTP_PROXY", address(USER_INFO));
        proxy.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        try (CssClient css = css("http://css.test", builder())) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.getTarget()).startsWith("http://css.test/");
            assertThat(request.getHeaders().values("Proxy-Authorization")).containsExactly(LOGIN);
        });
    }

    @Test
    void canBeDisabledOnTheClientBuilder() throws Exception {
        proxy.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        environment.put("http_proxy", address(""));
        environment.put("CLUSTER_UPGRADE_ENDPOINT", "http://css.invalid");
        environment.put("CLUSTER_UPGRADE_PROJECT_ID", "p");
        try (CssClient through = fromEnvironment().build();
                CssClient past = fromEnvironment().proxyFromEnvironment(false).build()) {
            through.cluster("c").upgradeDetail();
            assertThatThrownBy(() -> past.cluster("c").upgradeDetail())
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("css.invalid");
        }
        assertThat(requests()).hasSize(1);
    }

    @Test
    void socksProxiesAreUsedAndResolveTheNameThemselves() {
        try (RawServer socks = RawServer.start(EnvironmentProxyTest::serveSocks)) {
            environment.put("ALL_PROXY", socks.url().replace("http://", "socks5h://"));
            try (CssClient css = css("http://css.invalid", builder())) {
                css.cluster("c").upgradeDetail();
            }
            assertThat(socks.requests()).singleElement().asString().contains("Host: css.invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"switch", "bypass", "list", "client", "selector", "noSelector"})
    void prefersAnExplicitProxyChoiceToTheEnvironment(String choice) throws Exception {
        environment.put("HTTP_PROXY", "http://127.0.0.1:" + RawServer.closedPort());
        OkHttpClient.Builder own = new OkHttpClient.Builder().dns(host -> List.of(InetAddress.getLoopbackAddress()));
        OkHttpTransportBuilder transport = builder();
        Proxy other =
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.getPort()));
        switch (choice) {
            case "switch" -> transport.proxyFromEnvironment(false);
            case "bypass" -> transport.proxiesBypassed();
            case "list" -> environment.put("NO_PROXY", ".test");
            case "client" -> own.proxy(other);
            case "selector" -> own.proxySelector(ProxySelector.of((InetSocketAddress) other.address()));
            default -> own.proxySelector(ProxySelector.of(null));
        }
        proxy.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        String url = "http://css.test:" + proxy.getPort();
        try (CssClient css = css(url, transport.environment(environment).client(own.build()))) {
            css.cluster("c").upgradeDetail();
        }
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.getTarget())
                        .startsWith(choice.equals("client") || choice.equals("selector") ? url : "/"));
    }

    @Test
    void usesTheProxyOfTheEnvironmentForACustomClientWithoutAProxy() throws Exception {
        environment.put("HTTP_PROXY", address(""));
        proxy.setDispatcher(
                FaultFixture.responding(request -> request.getHeaders().get("Proxy-Authorization") == null
                        ? new MockResponse.Builder().code(500).build()
                        : FaultFixture.OK));
        Authenticator custom = (route, response) -> response.request()
                .newBuilder()
                .header("Proxy-Authorization", "custom")
                .build();
        OkHttpClient own = new OkHttpClient.Builder().proxyAuthenticator(custom).build();
        try (CssClient css = css("http://css.test", builder().client(own))) {
            css.cluster("c").upgradeDetail();
        }
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.getHeaders().get("Proxy-Authorization"))
                        .as("a proxy without a login gets that of the client's authenticator")
                        .isEqualTo("custom"));
    }

    @Test
    void callsThisMachineDirectlyWhateverTheVariablesSay() throws Exception {
        for (String name : new String[] {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"}) {
            environment.put(name, "http://127.0.0.1:" + RawServer.closedPort());
        }
        proxy.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        try (CssClient css = css(Wire.url(proxy), builder())) {
            css.cluster("c").upgradeDetail();
        }
        assertThat(requests()).hasSize(1);
    }

    @Test
    void neverReadsMetadataThroughTheProxyOfTheEnvironment() {
        environment.put("HTTP_PROXY", address(USER_INFO));
        environment.put("ALIBABA_CLOUD_CREDENTIALS_URI", "http://169.254.169.254/keys");
        UnconnectedSockets sockets = new UnconnectedSockets();
        OkHttpClient own = new OkHttpClient.Builder().socketFactory(sockets).build();
        IdentitySettings settings = IdentitySettings.builder()
                .environment(environment)
                .transport(builder().client(own).build())
                .build();

        assertThatThrownBy(() -> AlibabaIdentity.credentialsUri(settings).credentials())
                .isInstanceOf(CredentialsException.class);
        assertThat(sockets.asked).containsExactly(new InetSocketAddress("169.254.169.254", 80));
    }

    @Test
    void rejectsAnInvalidProxyVariableWithoutShowingIt() {
        environment.put("HTTPS_PROXY", "https://planted:planted@planted.corp");

        assertThatThrownBy(() -> builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("planted");
        builder().proxyFromEnvironment(false).build().close();
        builder().proxiesBypassed().build().close();
    }

    @Test
    void showsTheLoginInNoFailure() throws Exception {
        environment.put("HTTPS_PROXY", "http://" + USER_INFO + "127.0.0.1:" + RawServer.closedPort());
        environment.put("HTTP_PROXY", address(USER_INFO));
        proxy.setDispatcher(FaultFixture.responding(
                request -> new MockResponse.Builder().code(407).body("no").build()));
        for (String url : List.of("https://css.test", "http://css.test")) {
            try (CssClient css = css(url, builder())) {
                assertThatThrownBy(() -> css.cluster("c").retryUpgradeTask("a"))
                        .isInstanceOf(CloudException.class)
                        .satisfies(failure -> {
                            for (Throwable t = failure; t != null; t = t.getCause()) {
                                assertThat(t.toString()).doesNotContain("planted", LOGIN, LOGIN.substring(6));
                            }
                        });
            }
        }
    }

    private OkHttpTransportBuilder builder() {
        return OkHttpTransport.builder().environment(environment);
    }

    private static CssClient css(String url, OkHttpTransportBuilder transport) {
        return FaultFixture.css(url)
                .plainHttpAllowed()
                .transport(transport.build())
                .build();
    }

    private String address(String userInfo) {
        return "http://" + userInfo + "127.0.0.1:" + proxy.getPort();
    }

    /** Returns a client that trusts the server behind the proxy and has no proxy. */
    private OkHttpClient tunnelling() {
        for (int i = 0; i < 2; i++) {
            proxy.enqueue(TUNNEL);
            proxy.enqueue(FaultFixture.OK);
        }
        HeldCertificate certificate = FaultFixture.named("css.test").build();
        proxy.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        return FaultFixture.client(FaultFixture.trusting(certificate.certificate()))
                .build();
    }

    private CssClientBuilder fromEnvironment() {
        return CssClient.builder()
                .environment(environment)
                .signer(Signer.none())
                .plainHttpAllowed()
                .retryPolicy(RetryPolicy.never());
    }

    private List<RecordedRequest> requests() throws InterruptedException {
        List<RecordedRequest> all = new ArrayList<>();
        for (int i = proxy.getRequestCount(); i > 0; i--) {
            all.add(proxy.takeRequest());
        }
        return all;
    }

    /** Sockets that record the addresses they should connect to and fail. */
    private static final class UnconnectedSockets extends TestSocketFactory {
        final List<SocketAddress> asked = new CopyOnWriteArrayList<>();

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress address, int timeout) throws IOException {
                    asked.add(address);
                    throw new ConnectException("there is no network here");
                }
            };
        }
    }

    /** Serves the greeting, a connection by name, and the request. */
    private static void serveSocks(RawServer.Peer peer) throws IOException {
        peer.readBytes(2); // version 5, number of methods
        peer.readBytes(2); // none and password
        peer.write(new byte[] {5, 0});
        peer.readBytes(4 + 1 + "css.invalid".length() + 2); // by name: this machine does not resolve it
        peer.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        FaultFixture.respondToAll(peer);
    }
}
