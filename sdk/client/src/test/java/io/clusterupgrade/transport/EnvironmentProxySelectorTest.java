// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.internal.net.ProxyEnvironment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxy that is used: the JVM's properties, a parameter here, take precedence over the environment. */
class EnvironmentProxySelectorTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HTTPS_PROXY", "http://https.env:1", "HTTP_PROXY", "http://http.env:2", "NO_PROXY", "direct.test:443");
    private static final ProxySelector JVM = new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("jvm", 3)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError(failure);
        }
    };

    @ParameterizedTest
    @CsvSource({
        "https://css.test, , , https.env",
        "http://css.test, , , http.env",
        "https://css.test, https.proxyHost, x, jvm",
        "https://css.test, https.proxyHost, '', jvm",
        "http://css.test, https.proxyHost, x, http.env",
        "https://css.test, http.proxyHost, x, https.env",
        "http://css.test, http.proxyHost, x, jvm",
        "http://css.test, proxyHost, x, jvm",
        "http://css.test, socksProxyHost, x, jvm",
        "https://css.test, socksProxyHost, x, jvm",
        "https://css.test, java.net.useSystemProxies, true, jvm",
        "https://css.test, java.net.useSystemProxies, false, https.env",
        "https://css.test, http.nonProxyHosts, css.test, https.env",
        "https://direct.test, , , none",
        "https://direct.test/path, https.proxyHost, x, jvm",
        "https://direct.test:8443, , , https.env",
        "http://direct.test, , , http.env",
        "http://127.0.0.1:8080, , , none",
        "http://[::1]:8080, , , none",
        "http://169.254.169.254, , , none"
    })
    void thePropertiesOfTheJvmComeBeforeTheEnvironment(String url, String property, String value, String expected) {
        ProxyEnvironment environment = ProxyEnvironment.of(ENVIRONMENT);
        assertThat(environment).isNotNull();
        ProxySelector selector =
                new EnvironmentProxySelector(environment, JVM, name -> name.equals(property) ? value : null);

        assertThat(selector.select(URI.create(url)))
                .singleElement()
                .satisfies(proxy -> assertThat(
                                proxy.equals(Proxy.NO_PROXY)
                                        ? "none"
                                        : ((InetSocketAddress) proxy.address()).getHostString())
                        .isEqualTo(expected));
        selector.connectFailed(URI.create(url), InetSocketAddress.createUnresolved("x", 1), new IOException());
    }

    @Test
    void onlyTheJdksOwnSelectorCountsAsUnset() {
        ProxySelector ofTheJdk = ProxySelector.getDefault();

        assertThat(EnvironmentProxySelector.isJdkDefault(ofTheJdk)).isTrue();
        assertThat(EnvironmentProxySelector.isJdkDefault(ProxySelector.of(null)))
                .isFalse();
        assertThat(EnvironmentProxySelector.isJdkDefault(JVM)).isFalse();
    }
}
