// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proxy server as a variable names it: {@code http://user:password@host:port}, {@code host:port} or {@code socks5://host:port}.
 *
 * @param proxy type and address; the host is not resolved
 * @param user the user of the login, percent-decoded; null for no login
 * @param password the password of the login, percent-decoded; may be empty
 */
public record ProxyServer(Proxy proxy, @Nullable String user, String password) {
    private static final Map<String, Integer> USUAL_PORTS =
            Map.of("http", 80, "socks", 1080, "socks5", 1080, "socks5h", 1080);

    /**
     * Reads the value of a variable. Port 80, and 1080 for SOCKS, is taken where none is named; a path is ignored.
     *
     * @throws UrlSyntaxException if it names no proxy that can be used; the message shows nothing of the value
     */
    static ProxyServer parse(String value) throws UrlSyntaxException {
        int colon = value.indexOf("://");
        String scheme = colon < 0 ? "http" : value.substring(0, colon).toLowerCase(Locale.ROOT);
        Integer usualPort = USUAL_PORTS.get(scheme);
        if (usualPort == null) {
            throw new UrlSyntaxException(
                    scheme.equals("https")
                            ? "begins with https://: only proxies that are spoken to in plain text are supported, write http://"
                            : "must begin with http:// or socks5://, or with the host");
        }
        String rest = colon < 0 ? value : value.substring(colon + "://".length());
        // The last one: a password may have one that is not encoded, as it may have slashes.
        int at = rest.lastIndexOf('@');
        HostAndPort server = HostAndPort.parse(rest.substring(at + 1).split("[/?#]", 2)[0]);
        Proxy.Type type = scheme.equals("http") ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
        if (at >= 0 && type == Proxy.Type.SOCKS) {
            throw new UrlSyntaxException("has a login, which is supported for proxies of http:// only");
        }
        String host = server.host().replaceAll("[\\[\\]]", "");
        int port = server.port() == HostAndPort.NO_PORT ? usualPort : server.port();
        Proxy proxy = new Proxy(type, InetSocketAddress.createUnresolved(host, port));
        return new ProxyServer(proxy, at < 0 ? null : rest.substring(0, at));
    }

    private ProxyServer(Proxy proxy, @Nullable String userInfo) {
        this(
                proxy,
                userInfo == null ? null : decoded(userInfo.split(":", 2)[0]),
                userInfo == null || userInfo.indexOf(':') < 0 ? "" : decoded(userInfo.split(":", 2)[1]));
    }

    /** Percent signs that begin no code stand for themselves, as other tools read them. */
    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' && i + 2 < bytes.length ? code(bytes[i + 1], bytes[i + 2]) : -1;
            decoded.write(code < 0 ? bytes[i] : code);
            i += code < 0 ? 0 : 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int code(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }

    /** Type and address, without the login. */
    @Override
    public String toString() {
        return proxy.toString();
    }
}
