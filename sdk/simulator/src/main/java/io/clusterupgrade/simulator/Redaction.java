// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Removes secrets from the headers in the journal. */
final class Redaction {
    private static final String MASK = "***";
    private static final Set<String> SECRET_HEADERS = Set.of(
            "cookie",
            "proxy-authorization",
            "x-acs-bearer-token",
            "x-acs-security-token",
            "x-auth-token",
            "x-security-token",
            "x-subject-token");

    private Redaction() {}

    /** Returns the headers without secrets; the algorithm in Authorization remains, because tests check it. */
    static Map<String, String> of(Map<String, String> lowerCaseHeaders) {
        Map<String, String> shown = new TreeMap<>(lowerCaseHeaders);
        shown.replaceAll((name, value) -> SECRET_HEADERS.contains(name) ? MASK : value);
        shown.computeIfPresent("authorization", (name, value) -> algorithm(value) + MASK);
        return Collections.unmodifiableMap(shown);
    }

    private static String algorithm(String authorization) {
        int space = authorization.indexOf(' ');
        return space < 0 ? "" : authorization.substring(0, space + 1);
    }
}
