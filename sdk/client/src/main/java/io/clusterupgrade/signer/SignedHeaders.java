// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import java.util.Arrays;

/**
 * The headers that are signed: names in lower case and ascending order, values without leading and trailing blanks.
 * Not thread-safe.
 */
final class SignedHeaders {
    static final String AUTHORIZATION = "Authorization";

    private static final int INITIAL_CAPACITY = 12;

    private String[] names = new String[INITIAL_CAPACITY];
    private String[] values = new String[INITIAL_CAPACITY];
    private int size;
    private HeaderOrder order = HeaderOrder.EMPTY;

    /** Returns the value of a header without leading and trailing blanks; empty if the request has none. */
    static String valueOf(HttpRequest request, String name) {
        String value = request.header(name);
        return value == null ? "" : value.strip();
    }

    /** Removes the content. */
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

    /**
     * Adds the {@code Host} header of the request if it has one, because that is sent; otherwise the host of the URL.
     */
    void addHost(HttpRequest request, SignedUrl url) {
        String own = request.header("Host");
        add("host", own == null ? url.host() : own);
    }

    /** Appends one line {@code name:value} for each header. */
    void appendLines(AsciiBuffer out) {
        HeaderOrder known = order();
        for (int i = 0; i < size; i++) {
            out.append(known.linePrefix(i)).append(values[known.index(i)]).append('\n');
        }
    }

    /** Returns the names, joined by {@code ;}. */
    String joinedNames() {
        return order().joined();
    }

    private HeaderOrder order() {
        if (!order.matches(names, size)) {
            order = HeaderOrder.of(names, size);
        }
        return order;
    }

    /** Returns the number of headers only: values may be secrets. */
    @Override
    public String toString() {
        return "SignedHeaders[" + size + "]";
    }
}
