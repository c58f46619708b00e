// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps secrets out of the journal. */
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

    /** The headers without secrets; of Authorization the algorithm is left, which tests like to know. */
    static Map<String, String> of(Map<String, String> lowerCaseHeaders) {
        Map<String, String> shown = new TreeMap<>(lowerCaseHeaders);
        shown.replaceAll((name, value) -> SECRET_HEADERS.contains(name) ? MASK : value);
        shown.computeIfPresent("authorization", (name, value) -> algorithm(value) + MASK);
        return Collections.unmodifiableMap(shown);
    }

    private static String algorithm(String authorization) {
        int blank = authorization.indexOf(' ');
        return blank < 0 ? "" : authorization.substring(0, blank + 1);
    }
}
