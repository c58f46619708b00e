// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that are called directly, as {@code NO_PROXY} lists them between commas or blanks: {@code *} for all, a name for itself and
 * all names below it (with or without a dot or {@code *.} in front), an IP address, a network such as {@code 10.0.0.0/8}; each with a
 * port if only that is meant. What is none of these is passed over. Names are compared with names: nothing is resolved.
 */
final class NoProxyList {
    private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

    private final List<Entry> entries = new ArrayList<>();
    private boolean all;

    NoProxyList(String text) {
        for (String entry : SEPARATORS.split(text, -1)) {
            if (entry.equals("*")) {
                all = true;
            } else {
                add(entry);
            }
        }
    }

    boolean contains(String canonicalHost, int port) {
        String name = withoutLastDot(canonicalHost);
        byte[] address = HostName.address(canonicalHost);
        return all
                || entries.stream()
                        .filter(entry -> entry.port == HostAndPort.NO_PORT || entry.port == port)
                        .anyMatch(entry -> entry.matches(name, address));
    }

    private void add(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            addNetwork(text.substring(0, slash), text.substring(slash + 1));
            return;
        }
        byte[] address = IpAddresses.parse(text);
        if (address != null) {
            entries.add(new Entry(null, address, address.length * 8, HostAndPort.NO_PORT));
            return;
        }
        try {
            HostAndPort entry = HostAndPort.parse(text.replaceFirst("^\\*?\\.", ""));
            byte[] exact = HostName.address(entry.host());
            String name = exact.length > 0 ? null : withoutLastDot(entry.host());
            entries.add(new Entry(name, exact, exact.length * 8, entry.port()));
        } catch (UrlSyntaxException e) {
            // No host that could ever be called.
            return;
        }
    }

    private void addNetwork(String text, String length) {
        byte[] address = IpAddresses.parse(text.replaceAll("[\\[\\]]", ""));
        int bits = length.matches("[0-9]{1,3}") ? Integer.parseInt(length) : -1;
        if (address != null && bits >= 0 && bits <= address.length * 8) {
            entries.add(new Entry(null, address, bits, HostAndPort.NO_PORT));
        }
    }

    private static String withoutLastDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** A name, or the first bits of an address. */
    private static final class Entry {
        private final @Nullable String name;
        private final byte[] network;
        private final int bits;
        private final int port;

        Entry(@Nullable String name, byte[] network, int bits, int port) {
            this.name = name;
            this.network = network;
            this.bits = bits;
            this.port = port;
        }

        boolean matches(String host, byte[] address) {
            return name != null
                    ? host.equals(name) || host.endsWith("." + name)
                    : address.length == network.length && Arrays.equals(first(address), first(network));
        }

        private byte[] first(byte[] address) {
            byte[] kept = Arrays.copyOf(address, (bits + 7) / 8);
            if (bits % 8 != 0) {
                kept[kept.length - 1] &= (byte) (0xff << (8 - bits % 8));
            }
            return kept;
        }
    }
}
