// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpCall;
import java.util.Arrays;
import java.util.Locale;

/** The headers that enter a signature: names in lower case and ascending order, values without outer blanks. */
final class SignedHeaders {
    static final String AUTHORIZATION = "Authorization";

    private static final int USUAL_SIZE = 24;

    private String[] namesAndValues = new String[USUAL_SIZE];
    private int size;

    /** The value of a header without outer blanks, empty if the call has none. */
    static String valueOf(HttpCall call, String name) {
        String value = call.header(name);
        return value == null ? "" : value.strip();
    }

    /** Adds a header in its place. */
    void add(String name, String value) {
        if (size == namesAndValues.length) {
            namesAndValues = Arrays.copyOf(namesAndValues, size * 2);
        }
        String key = name.toLowerCase(Locale.ROOT);
        int i = size;
        for (; i > 0 && namesAndValues[i - 2].compareTo(key) > 0; i -= 2) {
            namesAndValues[i] = namesAndValues[i - 2];
            namesAndValues[i + 1] = namesAndValues[i - 1];
        }
        namesAndValues[i] = key;
        namesAndValues[i + 1] = value.strip();
        size += 2;
    }

    /** Adds the host of the URL, unless the call names a host of its own: then that one is sent. */
    void addHost(HttpCall call, CallUrl url) {
        String own = call.header("Host");
        add("host", own == null ? url.host() : own);
    }

    /** Appends one line {@code name:value} for each header. */
    void appendLines(StringBuilder out) {
        for (int i = 0; i < size; i += 2) {
            out.append(namesAndValues[i])
                    .append(':')
                    .append(namesAndValues[i + 1])
                    .append('\n');
        }
    }

    /** Appends the names, joined by {@code ;}. */
    void appendNames(StringBuilder out) {
        for (int i = 0; i < size; i += 2) {
            if (i > 0) {
                out.append(';');
            }
            out.append(namesAndValues[i]);
        }
    }

    /** The number of headers: values may be secrets. */
    @Override
    public String toString() {
        return "SignedHeaders[" + size / 2 + "]";
    }
}
