// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that environment variables name, read as curl and the vendors' tools read them: {@code https_proxy} or {@code HTTPS_PROXY}
 * for https, {@code http_proxy} or {@code HTTP_PROXY} for http, {@code all_proxy} or {@code ALL_PROXY} for both, {@code no_proxy} or
 * {@code NO_PROXY} for what is called directly. The first that is set counts; an empty one counts as unset. In a CGI program {@code
 * HTTP_PROXY} is not read: there it holds a header that the caller has sent.
 *
 * <p>This machine, link-local addresses and Alibaba's metadata address are never called through a proxy: a proxy would respond with the
 * metadata of its own machine, or see keys that travel in plain text.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProxyEnvironment {
    private static final String ALIBABA_METADATA = "100.100.100.200";
    private static final String CGI = "REQUEST_METHOD";

    private final @Nullable ProxyServer https;
    private final @Nullable ProxyServer http;
    private final NoProxyList direct;

    private ProxyEnvironment(@Nullable ProxyServer https, @Nullable ProxyServer http, NoProxyList direct) {
        this.https = https;
        this.http = http;
        this.direct = direct;
    }

    /**
     * The proxies of an environment; null when it names none.
     *
     * @throws IllegalArgumentException if a variable names no proxy that can be used; the message has the variable, not the value
     */
    public static @Nullable ProxyEnvironment of(Map<String, String> environment) {
        ProxyServer https = proxy(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
        ProxyServer http = environment.containsKey(CGI)
                ? proxy(environment, "http_proxy", "all_proxy", "ALL_PROXY")
                : proxy(environment, "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");
        if (https == null && http == null) {
            return null;
        }
        String direct = first(environment, "no_proxy", "NO_PROXY");
        return new ProxyEnvironment(
                https, http, new NoProxyList(direct == null ? "" : String.valueOf(environment.get(direct))));
    }

    /** The proxy for URLs of https, or of http; null for none. */
    public @Nullable ProxyServer server(boolean isHttps) {
        return isHttps ? https : http;
    }

    /**
     * Returns whether a host is called directly all the same.
     *
     * @param canonicalHost see {@link HostName#canonical}
     */
    public boolean isDirect(String canonicalHost, int port) {
        return HostName.isLoopback(canonicalHost)
                || HostName.isLinkLocal(canonicalHost)
                || canonicalHost.equals(ALIBABA_METADATA)
                || direct.contains(canonicalHost, port);
    }

    private static @Nullable ProxyServer proxy(Map<String, String> environment, String... names) {
        String name = first(environment, names);
        if (name == null) {
            return null;
        }
        try {
            return ProxyServer.parse(String.valueOf(environment.get(name)).strip());
        } catch (UrlSyntaxException e) {
            throw new IllegalArgumentException(
                    "the environment variable " + name + " names no proxy: it " + e.getMessage()
                            + " (such as http://host:port; proxyFromEnvironment(false) on the builder does without)");
        }
    }

    /** The first that is set, not merely there. */
    private static @Nullable String first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return name;
            }
        }
        return null;
    }
}
