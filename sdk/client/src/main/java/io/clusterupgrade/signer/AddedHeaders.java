// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import java.util.Arrays;

/** Collects the headers that a signer adds, in order. Not thread-safe. */
final class AddedHeaders {
    /** The maximum number of names and values; no signer adds more. */
    private static final int CAPACITY = 16;

    private final String[] namesAndValues = new String[CAPACITY];
    private int size;

    void add(String name, String value) {
        namesAndValues[size++] = name;
        namesAndValues[size++] = value;
    }

    /** Returns a copy of the request with these headers. */
    HttpRequest applyTo(HttpRequest request) {
        return request.withHeaders(Arrays.copyOf(namesAndValues, size));
    }
}
