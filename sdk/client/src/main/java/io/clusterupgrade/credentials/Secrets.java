// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import java.util.Objects;

/** How secrets are taken in and how they are not shown. */
final class Secrets {
    private static final int SHOWN = 4;

    private Secrets() {}

    static String required(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value.strip();
    }

    /** The last characters of an id, enough to tell two keys apart in a log. */
    static String masked(String id) {
        return id.length() <= SHOWN * 2 ? "****" : "****" + id.substring(id.length() - SHOWN);
    }
}
