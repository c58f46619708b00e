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
 * Chooses the proxies of environment variables where nobody has set any: neither on the OkHttp client, nor for the JVM, by properties such
 * as {@code https.proxyHost} or a default selector of its own. Shows each proxy its login.
 */
final class EnvironmentProxySelector extends ProxySelector {
    private static final String JDK_SELECTOR = "sun.net.spi.DefaultProxySelector";
    private static final List<String> FOR_HTTPS = List.of("https.proxyHost", "socksProxyHost");
    private static final List<String> FOR_HTTP = List.of("http.proxyHost", "proxyHost", "socksProxyHost");

    private final ProxyEnvironment environment;
    private final ProxySelector jvm;
    private final UnaryOperator<@Nullable String> properties;

    EnvironmentProxySelector(
            ProxyEnvironment environment, ProxySelector jvm, UnaryOperator<@Nullable String> properties) {
        this.environment = environment;
        this.jvm = jvm;
        this.properties = properties;
    }

    /** Returns whether a selector is the JDK's own, which knows nothing but properties. */
    static boolean isJdkDefault(ProxySelector selector) {
        return selector.getClass().getName().equals(JDK_SELECTOR);
    }

    /** The proxy for a URL as OkHttp makes it, or none. */
    @Override
    public List<Proxy> select(URI uri) {
        boolean isHttps = isHttps(uri.getScheme());
        if (isSetForTheJvm(isHttps)) {
            return jvm.select(uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : isHttps ? 443 : 80;
        boolean isDirect = environment.isDirect(String.valueOf(uri.getHost()), port);
        ProxyServer server = isDirect ? null : environment.server(isHttps);
        return List.of(server == null ? Proxy.NO_PROXY : server.proxy());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // There is no other proxy to go to.
    }

    /** Shows the proxy of a variable the login of that variable; for all others the user's own authenticator is asked. */
    Authenticator withLogin(Authenticator theirs) {
        return (@Nullable Route route, Response response) -> {
            Request request = response.request();
            ProxyServer server = environment.server(isHttps(request.url().scheme()));
            if (server == null
                    || server.user() == null
                    || route == null
                    || !route.proxy().equals(server.proxy())) {
                return theirs.authenticate(route, response);
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

    private boolean isSetForTheJvm(boolean isHttps) {
        return Boolean.parseBoolean(properties.apply("java.net.useSystemProxies"))
                || (isHttps ? FOR_HTTPS : FOR_HTTP).stream().anyMatch(name -> properties.apply(name) != null);
    }

    private static boolean isHttps(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme);
    }
}
