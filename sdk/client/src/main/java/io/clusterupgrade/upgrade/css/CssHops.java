// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Upgrades of CSS over several versions. The vendor documents them for some versions only, and they differ by region, so the
 * first hop must be offered by the service now (see sdk/docs/wire/css.md#listimages).
 */
final class CssHops {
    /** From a version to the one in between that leads on to 7.x. */
    private static final Map<String, List<String>> BETWEEN = Map.of(
            "6.2.3", List.of("6.8.23", "6.5.4"),
            "6.5.4", List.of("6.8.23"),
            "7.1.1", List.of("7.6.2"));

    private CssHops() {}

    /** Returns the versions on the way, the last one included; empty if no way is known. */
    static List<String> between(String current, String version, Set<String> offered) {
        if (offered.contains(version)) {
            return List.of(version);
        }
        return BETWEEN.getOrDefault(current, List.of()).stream()
                .filter(offered::contains)
                .filter(hop -> version.startsWith("7."))
                .findFirst()
                .map(hop -> List.of(hop, version))
                .orElse(List.of());
    }
}
