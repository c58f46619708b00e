// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpCall;
import java.util.ArrayList;
import java.util.List;

/** The headers that a signer is about to set, in their order. Not for several threads. */
final class AddedHeaders {
    private static final int USUAL_SIZE = 8;
    private static final String[] NONE = {};

    private final List<String> namesAndValues = new ArrayList<>(USUAL_SIZE);

    void add(String name, String value) {
        namesAndValues.add(name);
        namesAndValues.add(value);
    }

    /** The call with them. */
    HttpCall on(HttpCall call) {
        return call.withHeaders(namesAndValues.toArray(NONE));
    }
}
