// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A http or https URL, split where OkHttp splits it. Whatever another reader of the same text could understand differently (user
 * names, backslashes, blanks, percent signs in the host) is refused: the host that is checked here is the host that is called.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host as it is sent; see {@link HostName#canonical}
 * @param port the port as a decimal number, with its colon; empty when the URL names none
 * @param tail path, query and fragment as they stand in the URL; may be empty
 * @param text the whole URL as it is to be called: as it was given, unless its host or port is sent in another form
 */
public record ServerUrl(String scheme, String host, String port, String tail, String text) {
    private static final int LAST_PORT = 65_535;
    private static final Pattern PORT = Pattern.compile("0*\\d{1,5}");
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
        int portStart = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        if (portStart >= 0 && authority.indexOf(':', portStart + 1) >= 0) {
            // An IPv6 address without brackets: nobody can tell whether its end is a port.
            portStart = -1;
        }
        String host = HostName.canonical(portStart < 0 ? authority : authority.substring(0, portStart));
        String port = portStart < 0 ? "" : port(authority.substring(portStart + 1));
        String sent = scheme + "://" + host + port + tail;
        // Upper case is sent in lower case anyway, so it may stay as it is known to the user.
        return new ServerUrl(scheme, host, port, tail, sent.equalsIgnoreCase(url) ? url : sent);
    }

    private static String port(String text) throws UrlSyntaxException {
        if (text.isEmpty()) {
            return "";
        }
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new UrlSyntaxException("must have a port of 1 to " + LAST_PORT);
        }
        return ":" + port;
    }

    /** Whether what is sent there travels unencrypted to another machine. */
    public boolean isPlainHttpAcrossTheNetwork() {
        return scheme.equals("http") && !HostName.isLoopback(host);
    }
}
