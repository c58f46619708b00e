// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the calls of one API version go.
 *
 * @param baseUrl scheme, host and port, without a slash at the end, such as {@code https://css.cn-north-4.myhuaweicloud.com}
 * @param pathPrefix what stands before an operation's own path, with a slash at its start and none at its end, such as {@code
 *     /v1.0/6204a5bd270343b5885144cf9c8c158d}; empty when nothing does
 * @since 0.1.0
 */
public record Endpoint(String baseUrl, String pathPrefix) {
    private static final int LAST_PORT = 65_535;

    /** The one that was checked last: every call makes an endpoint, mostly of the same URL. */
    private static final AtomicReference<String> NEWEST = new AtomicReference<>();

    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException if the base URL is not an absolute http or https URL of a host, with no more than a path
     */
    public Endpoint {
        baseUrl = checked(baseUrl);
    }

    private static String checked(String baseUrl) {
        if (baseUrl.equals(NEWEST.get())) {
            return baseUrl;
        }
        URI uri = parse(baseUrl);
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw refused("must be scheme://host[:port][/path]", baseUrl);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw refused("must begin with https:// (or http://)", baseUrl);
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw refused("must have a port of 1 to " + LAST_PORT, baseUrl);
        }
        int end = baseUrl.length();
        while (baseUrl.charAt(end - 1) == '/') {
            end--;
        }
        String checked = baseUrl.substring(0, end);
        NEWEST.set(checked);
        return checked;
    }

    /** Whether calls travel unencrypted to another machine. */
    public boolean isPlainHttpAcrossTheNetwork() {
        URI uri = parse(baseUrl);
        return uri.getScheme().equalsIgnoreCase("http") && !isLoopback(uri.getHost());
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getScheme() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Not as the cause: its message has the whole text, password included.
            throw refused("is no URL (" + e.getReason() + ")", url);
        }
        throw refused("must begin with https:// (or http://)", url);
    }

    /** Shows the URL without what may be a password: all before an at sign, all from a question or number sign on. */
    private static IllegalArgumentException refused(String problem, String url) {
        String shown = url.replaceFirst("(?s)^(\\w+://)?.*@", "$1****@").replaceFirst("(?s)[?#].*", "****");
        return new IllegalArgumentException("endpoint " + problem + ": " + shown);
    }
}
