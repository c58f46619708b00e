// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where the calls of one API version go.
 *
 * @param baseUrl scheme, host and port, without a slash at the end, such as {@code https://css.cn-north-4.myhuaweicloud.com}
 * @param pathPrefix what stands before an operation's own path, with a slash at its start and none at its end, such as {@code
 *     /v1.0/6204a5bd270343b5885144cf9c8c158d}; empty when nothing does
 * @since 0.1.0
 */
public record Endpoint(String baseUrl, String pathPrefix) {

    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException if the base URL is not an absolute http or https URL of a host, with no more than a path
     */
    public Endpoint {
        URI uri = parse(baseUrl);
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("endpoint must be scheme://host[:port][/path]: " + baseUrl);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("endpoint must begin with https:// (or http://): " + baseUrl);
        }
        while (baseUrl.endsWith("/")) {
            baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
        }
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
            throw new IllegalArgumentException("endpoint is no URL: " + url, e);
        }
        throw new IllegalArgumentException("endpoint must begin with https:// (or http://): " + url);
    }
}
