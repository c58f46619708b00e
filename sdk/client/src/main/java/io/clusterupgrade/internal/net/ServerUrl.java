// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A http or https URL, split where OkHttp splits it. Whatever another reader of the same text could understand differently (user
 * names, backslashes, blanks, percent signs in the host) is rejected: the host that is checked here is the host that is called.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host as it is sent; see {@link HostName#canonical}
 * @param tail path, query and fragment as they stand in the URL; may be empty
 * @param text the whole URL as it is to be called: as it was given, unless its host or port is sent in another form
 */
public record ServerUrl(String scheme, String host, String tail, String text) {
    private static final Pattern TAIL = Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*");

    /**
     * Splits and checks a URL.
     *
     * @throws UrlSyntaxException if it is not an absolute http or https URL of a host, without user and password
     */
    public static ServerUrl parse(String url) throws UrlSyntaxException {
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new UrlSyntaxException("must begin with https:// (or http://)");
        }
        int start = colon + "://".length();
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        if (authority.indexOf('@') >= 0) {
            throw new UrlSyntaxException("must be scheme://host[:port][/path], without a user or password");
        }
        String tail = url.substring(end);
        if (!TAIL.matcher(tail).matches()) {
            throw new UrlSyntaxException("has a character after its host that must be percent-encoded");
        }
        HostAndPort server = HostAndPort.parse(authority);
        String port = server.port() == HostAndPort.NO_PORT ? "" : ":" + server.port();
        String sent = scheme + "://" + server.host() + port + tail;
        // Upper case is sent in lower case anyway, so it may stay as it is known to the user.
        return new ServerUrl(scheme, server.host(), tail, sent.equalsIgnoreCase(url) ? url : sent);
    }

    /** Returns whether what is sent there travels unencrypted to another machine. */
    public boolean isPlainHttpAcrossTheNetwork() {
        return scheme.equals("http") && !HostName.isLoopback(host);
    }
}
