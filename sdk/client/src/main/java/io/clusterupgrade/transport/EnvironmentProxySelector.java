// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.net.ProxyEnvironment;
import io.clusterupgrade.internal.net.ProxyServer;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Selects the proxies of environment variables when no other proxy is configured: neither on the OkHttp client nor for
 * the JVM by properties such as {@code https.proxyHost} or by a default selector. Sends each proxy its credentials.
 */
final class EnvironmentProxySelector extends ProxySelector {
    private static final String JDK_SELECTOR = "sun.net.spi.DefaultProxySelector";
    private static final List<String> HTTPS_PROPERTIES = List.of("https.proxyHost", "socksProxyHost");
    private static final List<String> HTTP_PROPERTIES = List.of("http.proxyHost", "proxyHost", "socksProxyHost");

    private final ProxyEnvironment environment;
    private final ProxySelector jvm;
    private final UnaryOperator<@Nullable String> properties;

    EnvironmentProxySelector(
            ProxyEnvironment environment, ProxySelector jvm, UnaryOperator<@Nullable String> properties) {
        this.environment = environment;
        this.jvm = jvm;
        this.properties = properties;
    }

    /** Returns whether a selector is the JDK's own, which uses only system properties. */
    static boolean isJdkDefault(ProxySelector selector) {
        return selector.getClass().getName().equals(JDK_SELECTOR);
    }

    /** Returns the proxy for a URL as OkHttp passes it, or no proxy. */
    @Override
    public List<Proxy> select(URI uri) {
        boolean isHttps = isHttps(uri.getScheme());
        if (isConfiguredForJvm(isHttps)) {
            return jvm.select(uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : isHttps ? 443 : 80;
        boolean isDirect = environment.isDirect(String.valueOf(uri.getHost()), port);
        ProxyServer server = isDirect ? null : environment.server(isHttps);
        return List.of(server == null ? Proxy.NO_PROXY : server.proxy());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // There is no other proxy to try.
    }

    /**
     * Returns an authenticator that sends a proxy from the environment the credentials of its variable and uses the
     * fallback for all other proxies.
     */
    Authenticator authenticator(Authenticator fallback) {
        return (@Nullable Route route, Response response) -> {
            Request request = response.request();
            ProxyServer server = environment.server(isHttps(request.url().scheme()));
            if (server == null
                    || server.user() == null
                    || route == null
                    || !route.proxy().equals(server.proxy())) {
                return fallback.authenticate(route, response);
            }
            if (request.header(PreemptiveProxyAuthenticator.HEADER) != null) {
                return null;
            }
            String login = Credentials.basic(server.user(), server.password(), StandardCharsets.UTF_8);
            return request.newBuilder()
                    .header(PreemptiveProxyAuthenticator.HEADER, login)
                    .build();
        };
    }

    private boolean isConfiguredForJvm(boolean isHttps) {
        return Boolean.parseBoolean(properties.apply("java.net.useSystemProxies"))
                || (isHttps ? HTTPS_PROPERTIES : HTTP_PROPERTIES)
                        .stream().anyMatch(name -> properties.apply(name) != null);
    }

    private static boolean isHttps(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme);
    }
}
