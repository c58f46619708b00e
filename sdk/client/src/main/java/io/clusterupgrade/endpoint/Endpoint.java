// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import io.clusterupgrade.internal.net.ServerUrl;
import io.clusterupgrade.internal.net.UrlSyntaxException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Where the calls of one API version go.
 *
 * @param baseUrl scheme, host and port, without a slash at the end, such as {@code https://css.cn-north-4.myhuaweicloud.com}
 * @param pathPrefix what stands before an operation's own path, with a slash at its start and none at its end, such as {@code
 *     /v1.0/6204a5bd270343b5885144cf9c8c158d}; empty when nothing does
 * @since 0.1.0
 */
public record Endpoint(String baseUrl, String pathPrefix) {
    /** {@code .} or {@code ..} between slashes, also encoded: OkHttp would resolve it after the path was signed. */
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i).*/(?:\\.|%2e){1,2}(?:/.*)?");

    /** The one that was checked last: every call makes an endpoint, mostly of the same URL. */
    private static final AtomicReference<String> NEWEST = new AtomicReference<>();

    /**
     * Checks the URL. An international host name is kept in Punycode and an IPv6 address in its shortest form, as they are sent.
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
        ServerUrl url = parse(baseUrl);
        String path = url.tail();
        if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            throw rejected("must be scheme://host[:port][/path], without a query", baseUrl);
        }
        if (DOT_SEGMENT.matcher(path).matches()) {
            throw rejected("must not have . or .. in its path", baseUrl);
        }
        String text = url.text();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        String checked = text.substring(0, end);
        NEWEST.set(checked);
        return checked;
    }

    /** Returns whether calls travel unencrypted to another machine. */
    public boolean isPlainHttpAcrossTheNetwork() {
        return parse(baseUrl).isPlainHttpAcrossTheNetwork();
    }

    private static ServerUrl parse(String url) {
        try {
            return ServerUrl.parse(url);
        } catch (UrlSyntaxException e) {
            throw rejected(e.getMessage(), url);
        }
    }

    /** Shows the URL without what may be a password: all before an at sign, all from a question or number sign on. */
    private static IllegalArgumentException rejected(String problem, String url) {
        String shown = url.replaceFirst("(?s)^(\\w+://)?.*@", "$1****@").replaceFirst("(?s)[?#].*", "****");
        return new IllegalArgumentException("endpoint " + problem + ": " + shown);
    }
}
