// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.Locale;
import java.util.Set;

/** The headers that a caller must not set, because the HTTP client or the signature sets them. */
final class ReservedHeaders {
    private static final Set<String> NAMES =
            Set.of("host", "authorization", "accept-encoding", "content-length", "transfer-encoding", "x-acs-date");

    private ReservedHeaders() {}

    static void reject(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower) || lower.startsWith("x-sdk-") || lower.startsWith("x-acs-signature-")) {
            throw new IllegalArgumentException("header " + name + " is set by the library itself");
        }
    }
}
