// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import java.util.Arrays;

/** The headers that a signer is about to set, in their order. Not for several threads. */
final class AddedHeaders {
    /** More than any signer sets. */
    private static final int ROOM = 16;

    private final String[] namesAndValues = new String[ROOM];
    private int size;

    void add(String name, String value) {
        namesAndValues[size++] = name;
        namesAndValues[size++] = value;
    }

    /** The call with them. */
    HttpRequest on(HttpRequest call) {
        return call.withHeaders(Arrays.copyOf(namesAndValues, size));
    }
}
