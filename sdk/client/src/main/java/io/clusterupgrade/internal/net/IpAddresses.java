// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes IP addresses. An IPv4 address is four decimal numbers without leading zeros: what else some resolvers take for one
 * ({@code 127.1}, {@code 0177.0.0.1}, {@code 2130706433}) differs from resolver to resolver, and is a name here.
 */
public final class IpAddresses {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int IPV6_BYTES = 16;
    private static final int SHORTEST_GAP = 4;

    private IpAddresses() {}

    /**
     * The bytes of an address, or null when the text is none. Asks no resolver.
     *
     * @param text an IPv4 address, or an IPv6 address without brackets and zone; of an IPv4 address that is mapped to IPv6 the four
     *     bytes are returned
     */
    public static byte @Nullable [] parse(String text) {
        boolean four = IPV4.matcher(text).matches();
        if (!four && !IPV6.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getAllByName(four ? text : "[" + text + "]")[0].getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** An address as written in a URL: IPv6 in brackets, in lower case, its longest run of zeros left out (RFC 5952). */
    static String format(byte[] address) {
        if (address.length != IPV6_BYTES) {
            return (address[0] & 0xff) + "." + (address[1] & 0xff) + "." + (address[2] & 0xff) + "."
                    + (address[3] & 0xff);
        }
        int gapStart = -1;
        int gapLength = SHORTEST_GAP - 1;
        for (int i = 0; i < IPV6_BYTES; i += 2) {
            int length = zeros(address, i);
            if (length > gapLength) {
                gapStart = i;
                gapLength = length;
            }
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < IPV6_BYTES; ) {
            if (i == gapStart) {
                text.append("::");
                i += gapLength;
            } else {
                if (i > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString((address[i] & 0xff) << 8 | (address[i + 1] & 0xff)));
                i += 2;
            }
        }
        return text.append(']').toString();
    }

    private static int zeros(byte[] address, int start) {
        int i = start;
        while (i < IPV6_BYTES && address[i] == 0 && address[i + 1] == 0) {
            i += 2;
        }
        return i - start;
    }
}
