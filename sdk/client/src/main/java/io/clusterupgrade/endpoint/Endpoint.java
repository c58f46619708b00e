// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import io.clusterupgrade.internal.net.ServerUrl;
import io.clusterupgrade.internal.net.UrlSyntaxException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The base URL and path prefix for the calls of one API version.
 *
 * @param baseUrl scheme, host and port without a trailing slash, such as
 *     {@code https://css.cn-north-4.myhuaweicloud.com}
 * @param pathPrefix the part before an operation's own path, with a leading and without a trailing slash, such as
 *     {@code /v1.0/6204a5bd270343b5885144cf9c8c158d}; may be empty
 * @since 0.1.0
 */
public record Endpoint(String baseUrl, String pathPrefix) {
    /**
     * Matches {@code .} or {@code ..} between slashes, encoded or not: OkHttp would resolve it after the path was
     * signed.
     */
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i).*/(?:\\.|%2e){1,2}(?:/.*)?");

    /** The URL that was checked last: every call creates an endpoint, mostly with the same URL. */
    private static final AtomicReference<String> LAST_CHECKED = new AtomicReference<>();

    /**
     * Validates the URL. An international host name is converted to Punycode and an IPv6 address to its shortest form,
     * as they are sent.
     *
     * @throws IllegalArgumentException if the base URL is not an absolute http or https URL of a host, with no more than a path
     */
    public Endpoint {
        baseUrl = checked(baseUrl);
    }

    private static String checked(String baseUrl) {
        if (baseUrl.equals(LAST_CHECKED.get())) {
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
        LAST_CHECKED.set(checked);
        return checked;
    }

    /** Returns whether calls are sent unencrypted to another machine. */
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

    /**
     * Creates an exception that shows the URL without what may be a password: everything before an at sign and
     * everything from a question mark or number sign on.
     */
    private static IllegalArgumentException rejected(String problem, String url) {
        String shown = url.replaceFirst("(?s)^(\\w+://)?.*@", "$1****@").replaceFirst("(?s)[?#].*", "****");
        return new IllegalArgumentException("endpoint " + problem + ": " + shown);
    }
}
