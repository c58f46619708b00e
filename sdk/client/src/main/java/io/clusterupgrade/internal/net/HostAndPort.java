// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.util.regex.Pattern;

/**
 * The host of a URL with its port.
 *
 * @param host the host as it is sent; see {@link HostName#canonical}
 * @param port the port; {@link #NO_PORT} when none is named
 */
record HostAndPort(String host, int port) {
    static final int NO_PORT = -1;

    private static final int LAST_PORT = 65_535;
    private static final Pattern PORT = Pattern.compile("0*[0-9]{1,5}");

    /**
     * Splits {@code host}, {@code host:} or {@code host:port}.
     *
     * @throws UrlSyntaxException if the host is none or the port is not 1 to 65535
     */
    static HostAndPort parse(String text) throws UrlSyntaxException {
        int colon = text.indexOf(':', text.lastIndexOf(']') + 1);
        if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
            // An IPv6 address without brackets: it is ambiguous whether its end is a port.
            colon = -1;
        }
        String host = HostName.canonical(colon < 0 ? text : text.substring(0, colon));
        return new HostAndPort(
                host, colon < 0 || colon == text.length() - 1 ? NO_PORT : port(text.substring(colon + 1)));
    }

    private static int port(String text) throws UrlSyntaxException {
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new UrlSyntaxException("must have a port of 1 to " + LAST_PORT);
        }
        return port;
    }
}
