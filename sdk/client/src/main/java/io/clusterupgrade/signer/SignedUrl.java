// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.util.Locale;

/**
 * The parts of a URL that are signed, unchanged.
 *
 * @param host the authority in lower case, without user info and without the scheme's default port
 * @param path the encoded path, never empty
 * @param query the encoded query without {@code ?}, empty if there is none
 */
record SignedUrl(String host, String path, String query) {

    static SignedUrl of(String url) {
        int authority = url.indexOf("://") + "://".length();
        int end = indexOrEnd(url, '#', authority, url.length());
        int question = indexOrEnd(url, '?', authority, end);
        int slash = indexOrEnd(url, '/', authority, question);
        String path = slash == question ? "/" : url.substring(slash, question);
        String query = question == end ? "" : url.substring(question + 1, end);
        return new SignedUrl(host(url, authority, slash), path, query);
    }

    private static String host(String url, int start, int end) {
        int at = url.lastIndexOf('@', end - 1);
        String host = url.substring(at < start ? start : at + 1, end).toLowerCase(Locale.ROOT);
        String defaultPort = url.regionMatches(true, 0, "https:", 0, 6) ? ":443" : ":80";
        return host.endsWith(defaultPort) ? host.substring(0, host.length() - defaultPort.length()) : host;
    }

    private static int indexOrEnd(String url, char wanted, int from, int end) {
        int found = url.indexOf(wanted, from);
        return found < 0 || found > end ? end : found;
    }
}
