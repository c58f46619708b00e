// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.net.IDN;
import java.util.Locale;

/**
 * Checks the host of a URL and brings it into the form in which it is sent, so that what is signed, what OkHttp connects to and the
 * {@code Host} header are the same text. More lenient than {@link java.net.URI}: DNS and OkHttp take underscores, labels of digits
 * and hyphens at any place.
 */
public final class HostName {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    /** Letters that older and newer standards turn into different host names: which of the two is meant must not be guessed. */
    private static final String AMBIGUOUS = "\u00df\u03c2";

    private static final String OUTCOME_UNKNOWN =
            "has an international host name with no single form in ASCII: write the form that is meant, xn--…";

    private HostName() {}

    /**
     * The host in lower case, an international name in Punycode ({@code xn--…}), an IPv6 address in brackets and in its shortest form.
     *
     * @throws UrlSyntaxException if it is neither a host name nor an IP address
     */
    public static String canonical(String host) throws UrlSyntaxException {
        if (host.isEmpty()) {
            throw new UrlSyntaxException("has no host");
        }
        if (host.indexOf(':') >= 0 || host.charAt(0) == '[') {
            return ipv6(host);
        }
        boolean ascii = host.chars().allMatch(c -> c < 0x80);
        String name = (ascii ? host : punycode(host)).toLowerCase(Locale.ROOT);
        checkCharacters(name);
        checkLabels(name);
        return name;
    }

    /**
     * Returns whether a canonical host is this machine itself, by the name {@code localhost} or by a loopback address. Names below {@code
     * localhost} and the name with a dot at its end are not: a foreign resolver may be asked for them.
     */
    public static boolean isLoopback(String canonicalHost) {
        byte[] address = address(canonicalHost);
        return canonicalHost.equals("localhost")
                || canonicalHost.equals("[::1]")
                || (address.length == 4 && address[0] == 127);
    }

    /** Returns whether a canonical host is an IPv4 or IPv6 address that only this network link knows, as metadata services have. */
    public static boolean isLinkLocal(String canonicalHost) {
        byte[] address = address(canonicalHost);
        return (address.length == 4 && (address[0] & 0xff) == 169 && (address[1] & 0xff) == 254)
                || (address.length == 16 && (address[0] & 0xff) == 0xfe && (address[1] & 0xc0) == 0x80);
    }

    /** Returns the bytes of a canonical host that is an IP address; an empty array for a name. */
    public static byte[] address(String canonicalHost) {
        boolean bracketed = canonicalHost.startsWith("[");
        byte[] address =
                IpAddresses.parse(bracketed ? canonicalHost.substring(1, canonicalHost.length() - 1) : canonicalHost);
        return address == null ? new byte[0] : address;
    }

    private static String ipv6(String host) throws UrlSyntaxException {
        if (host.charAt(0) != '[' || !host.endsWith("]")) {
            throw new UrlSyntaxException("must have an IPv6 address in brackets, such as http://[::1]:8080");
        }
        String inside = host.substring(1, host.length() - 1);
        if (inside.indexOf('%') >= 0) {
            throw new UrlSyntaxException(
                    "must not name an IPv6 zone (all from the percent sign on): no zone can be sent in"
                            + " a Host header; use a host name, or an address without a zone");
        }
        byte[] address = IpAddresses.parse(inside);
        if (address == null || inside.indexOf(':') < 0) {
            throw new UrlSyntaxException("has no IPv6 address between the brackets");
        }
        return IpAddresses.format(address);
    }

    private static String punycode(String host) throws UrlSyntaxException {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c >= 0x80 && isInvisible(c)) {
                // They would be dropped silently.
                throw unusable(c);
            }
            if (AMBIGUOUS.indexOf(c) >= 0) {
                throw new UrlSyntaxException(OUTCOME_UNKNOWN);
            }
        }
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            // Not as the cause: its message may repeat the host.
            throw new UrlSyntaxException(OUTCOME_UNKNOWN);
        }
    }

    private static void checkCharacters(String name) throws UrlSyntaxException {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
            if (!allowed) {
                throw unusable(c);
            }
        }
    }

    private static void checkLabels(String name) throws UrlSyntaxException {
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        for (String label : relative.split("\\.", -1)) {
            if (label.isEmpty()) {
                throw new UrlSyntaxException("has a host with nothing before, after or between dots");
            }
            if (label.startsWith("xn--") && label.indexOf('_') >= 0) {
                throw new UrlSyntaxException(
                        "has an international host name with an underscore, which OkHttp does not call");
            }
            if (label.length() > LONGEST_LABEL) {
                throw new UrlSyntaxException("has a host with more than " + LONGEST_LABEL + " characters between dots");
            }
        }
        if (name.length() > LONGEST_NAME) {
            throw new UrlSyntaxException("has a host of more than " + LONGEST_NAME + " characters");
        }
    }

    private static UrlSyntaxException unusable(char c) {
        boolean visible = c > ' ' && c < 0x7f;
        String shown = visible ? "\"" + c + "\"" : String.format(Locale.ROOT, "U+%04X", (int) c);
        return new UrlSyntaxException("has the character " + shown + " in its host, which no host name has");
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
