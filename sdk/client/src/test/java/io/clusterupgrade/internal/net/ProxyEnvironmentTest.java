// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment variables of a proxy mean; the environment is a parameter. */
class ProxyEnvironmentTest {
    @ParameterizedTest
    @CsvSource({
        "http://proxy.corp:3128, HTTP, proxy.corp, 3128, ,",
        "http://proxy.corp:3128/, HTTP, proxy.corp, 3128, ,",
        "proxy.corp:3128, HTTP, proxy.corp, 3128, ,",
        "proxy_corp, HTTP, proxy_corp, 80, ,",
        "HTTP://Proxy.Corp, HTTP, proxy.corp, 80, ,",
        "http://proxy.corp:, HTTP, proxy.corp, 80, ,",
        "'  http://10.1.2.3:80  ', HTTP, 10.1.2.3, 80, ,",
        "http://[FD00::0:1]:3128, HTTP, fd00::1, 3128, ,",
        "socks5://127.0.0.1:1081, SOCKS, 127.0.0.1, 1081, ,",
        "socks5h://127.0.0.1, SOCKS, 127.0.0.1, 1080, ,",
        "socks://127.0.0.1, SOCKS, 127.0.0.1, 1080, ,",
        "http://user:pass@proxy.corp:3128, HTTP, proxy.corp, 3128, user, pass",
        "user:pass@proxy.corp:3128, HTTP, proxy.corp, 3128, user, pass",
        "http://user@proxy.corp, HTTP, proxy.corp, 80, user, ''",
        "http://user:@proxy.corp, HTTP, proxy.corp, 80, user, ''",
        "http://DOM%5Cuser:p%40s%3As%2f%25@proxy.corp, HTTP, proxy.corp, 80, DOM\\user, p@s:s/%",
        "http://user:p@ss:w/o?r#d@proxy.corp:1, HTTP, proxy.corp, 1, user, p@ss:w/o?r#d",
        "http://user:100%sure%@proxy.corp:1, HTTP, proxy.corp, 1, user, 100%sure%",
        "http://%E4%BE%8B:%C3%BC@proxy.corp:1, HTTP, proxy.corp, 1, 例, ü"
    })
    void readsEveryFormOfAProxy(
            String value, Proxy.Type type, String host, int port, @Nullable String user, @Nullable String password) {
        ProxyServer server = server(Map.of("https_proxy", value), true);

        assertThat(server.proxy()).isEqualTo(new Proxy(type, InetSocketAddress.createUnresolved(host, port)));
        assertThat(server.user()).isEqualTo(user);
        assertThat(server.password()).isEqualTo(password == null ? "" : password);
        assertThat(server).hasToString(server.proxy().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "https://planted:planted@planted.corp:443, 'it begins with https://: only proxies that are spoken to in plain text are supported, write http:// (such'",
        "ftp://planted.corp, 'it must begin with http:// or socks5://, or with the host (such'",
        "http://, 'it has no host (such'",
        "http://planted:planted@:3128, 'it has no host (such'",
        "http://planted.corp:planted, 'it must have a port of 1 to 65535 (such'",
        "http://planted.corp:0, 'it must have a port of 1 to 65535 (such'",
        "http://planted.corp:65536, 'it must have a port of 1 to 65535 (such'",
        "http://planted corp, 'it has the character U+0020 in its host, which no host name has (such'",
        "fd00::planted, 'it must have an IPv6 address in brackets'",
        "socks5://planted:planted@planted.corp, 'it has a login, which is supported for proxies of http:// only (such'"
    })
    void aValueThatNamesNoProxyIsRejectedByTheNameOfItsVariable(String value, String problem) {
        for (String name : new String[] {"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY"}) {
            assertThatThrownBy(() -> ProxyEnvironment.of(Map.of(name, value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the environment variable " + name + " names no proxy: ")
                    .hasMessageContaining(problem)
                    .hasMessageContaining("proxyFromEnvironment(false)")
                    .hasMessageNotContaining("planted")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy HTTPS_PROXY ALL_PROXY http_proxy, https_proxy, http_proxy",
        "HTTPS_PROXY HTTP_PROXY all_proxy, HTTPS_PROXY, HTTP_PROXY",
        "HTTP_PROXY, , HTTP_PROXY",
        "HTTPS_PROXY, HTTPS_PROXY,",
        "http_proxy HTTP_PROXY, , http_proxy",
        "all_proxy ALL_PROXY, all_proxy, all_proxy",
        "ALL_PROXY HTTPS_PROXY, HTTPS_PROXY, ALL_PROXY",
        "HTTP_PROXY REQUEST_METHOD, ,",
        "HTTP_PROXY http_proxy REQUEST_METHOD, , http_proxy",
        "HTTP_PROXY HTTPS_PROXY ALL_PROXY REQUEST_METHOD, HTTPS_PROXY, ALL_PROXY",
        "FTP_PROXY NO_PROXY, ,"
    })
    void theFirstVariableThatIsSetCounts(String set, @Nullable String forHttps, @Nullable String forHttp) {
        Map<String, String> environment = new LinkedHashMap<>(Map.of("HTTPS_proxy", "x", "Http_Proxy", "x"));
        for (String name : set.split(" ", -1)) {
            environment.put(name, "http://" + name);
        }
        ProxyEnvironment proxies = ProxyEnvironment.of(environment);

        assertThat(proxies == null ? "none" : host(proxies.server(true)))
                .isEqualToIgnoringCase(forHttps == null ? "none" : forHttps);
        assertThat(proxies == null ? "none" : host(proxies.server(false)))
                .isEqualToIgnoringCase(forHttp == null ? "none" : forHttp);
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        assertThat(ProxyEnvironment.of(Map.of("https_proxy", "", "HTTPS_PROXY", " ", "NO_PROXY", "")))
                .isNull();
        assertThat(host(server(Map.of("https_proxy", "", "HTTPS_PROXY", "http://upper"), true)))
                .isEqualTo("upper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* | a.example.com | true",
                "example.com | example.com | true",
                "example.com | a.example.com | true",
                "example.com | a.b.example.com | true",
                "example.com | badexample.com | false",
                "example.com | example.com.evil.test | false",
                ".example.com | a.example.com | true",
                ".example.com | example.com | true",
                ".example.com | badexample.com | false",
                "*.example.com | a.example.com | true",
                "Example.COM. | a.example.com | true",
                "example.com | a.example.com. | true",
                "com | example.com | true",
                "om | example.com | false",
                "a.test, ,example.com | example.com | true",
                "a.test example.com | example.com | true",
                "a.test,b.test | example.com | false",
                "例え.テスト | xn--r8jz45g.xn--zckzah | true",
                "api_gateway | api_gateway | true",
                "example.com:443 | example.com | true",
                "example.com:8443 | example.com | false",
                ".example.com:443 | a.example.com | true",
                "10.1.2.3 | 10.1.2.3 | true",
                "10.1.2.3 | 10.1.2.30 | false",
                "10.1.2.3:443 | 10.1.2.3 | true",
                "10.1.2.3:80 | 10.1.2.3 | false",
                "10.0.0.0/8 | 10.255.0.1 | true",
                "10.0.0.0/8 | 11.0.0.1 | false",
                "10.0.0.0/8 | 10.evil.test | false",
                "10.1.2.0/23 | 10.1.3.255 | true",
                "10.1.2.0/23 | 10.1.4.0 | false",
                "10.1.2.3/32 | 10.1.2.3 | true",
                "0.0.0.0/0 | 8.8.8.8 | true",
                "0.0.0.0/0 | [fd00::1] | false",
                "fd00::/8 | [fd12::9] | true",
                "fd00::/8 | [fe12::9] | false",
                "fd00::0:1 | [fd00::1] | true",
                "[fd00::1] | [fd00::1] | true",
                "[fd00::1]:443 | [fd00::1] | true",
                "[fd00::1]:80 | [fd00::1] | false",
                "10.0.0.0/99 | 10.0.0.1 | false",
                "10.0.0.0/x | 10.0.0.1 | false",
                "http://example.com | example.com | false",
                "exa*mple.com,#,:,/,[,@ | example.com | false"
            })
    void whatIsListedIsCalledDirectly(String list, String host, boolean direct) {
        for (String name : new String[] {"NO_PROXY", "no_proxy"}) {
            ProxyEnvironment proxies = ProxyEnvironment.of(Map.of("HTTPS_PROXY", "http://proxy.corp:3128", name, list));

            assertThat(proxies).isNotNull();
            assertThat(proxies.isDirect(host, 443)).isEqualTo(direct);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.9.9.9",
                "[::1]",
                "169.254.169.254",
                "169.254.170.23",
                "[fe80::a9fe:a9fe]",
                "100.100.100.200"
            })
    void thisMachineAndItsMetadataAreNeverAskedThroughAProxy(String host) {
        ProxyEnvironment proxies = ProxyEnvironment.of(Map.of("ALL_PROXY", "proxy.corp:3128"));

        assertThat(proxies).isNotNull();
        assertThat(proxies.isDirect(host, 80)).isTrue();
    }

    private static String host(@Nullable ProxyServer server) {
        return server == null ? "none" : ((InetSocketAddress) server.proxy().address()).getHostString();
    }

    private static ProxyServer server(Map<String, String> environment, boolean isHttps) {
        ProxyEnvironment proxies = ProxyEnvironment.of(environment);
        assertThat(proxies).isNotNull();
        ProxyServer server = proxies.server(isHttps);
        assertThat(server).isNotNull();
        return server;
    }
}
