// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import java.util.Arrays;

/**
 * The headers that enter a signature: names in lower case and ascending order, values without outer blanks. Not for several
 * threads.
 */
final class SignedHeaders {
    static final String AUTHORIZATION = "Authorization";

    private static final int USUAL_SIZE = 12;

    private String[] names = new String[USUAL_SIZE];
    private String[] values = new String[USUAL_SIZE];
    private int size;
    private HeaderOrder order = HeaderOrder.OF_NONE;

    /** The value of a header without outer blanks, empty if the call has none. */
    static String valueOf(HttpRequest call, String name) {
        String value = call.header(name);
        return value == null ? "" : value.strip();
    }

    /** Begins anew. */
    SignedHeaders clear() {
        size = 0;
        return this;
    }

    /** Adds a header. */
    void add(String name, String value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size] = value.strip();
        size++;
    }

    /** Adds the host of the URL, unless the call names a host of its own: then that one is sent. */
    void addHost(HttpRequest call, SignedUrl url) {
        String own = call.header("Host");
        add("host", own == null ? url.host() : own);
    }

    /** Appends one line {@code name:value} for each header. */
    void appendLines(AsciiBuffer out) {
        HeaderOrder known = order();
        for (int i = 0; i < size; i++) {
            out.append(known.beginning(i)).append(values[known.place(i)]).append('\n');
        }
    }

    /** The names, joined by {@code ;}. */
    String joinedNames() {
        return order().joined();
    }

    private HeaderOrder order() {
        if (!order.isOf(names, size)) {
            order = HeaderOrder.of(names, size);
        }
        return order;
    }

    /** The number of headers: values may be secrets. */
    @Override
    public String toString() {
        return "SignedHeaders[" + size + "]";
    }
}
