// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses and compares CCE versions: {@code v1.29}, {@code v1.29.13} or {@code v1.29.13-r10}
 * (see sdk/docs/wire/cce.md#versions).
 */
final class CceKubernetesVersion {
    private static final Pattern FORM = Pattern.compile("v(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9})(?:-r(\\d{1,9}))?)?");
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(version -> number(version, 1))
            .thenComparingInt(version -> number(version, 2))
            .thenComparingInt(version -> number(version, 3))
            .thenComparingInt(version -> number(version, 4));

    private CceKubernetesVersion() {}

    /** Returns {@code v1.29} for {@code v1.29.13-r10}; the text itself if it has another form. */
    static String minor(String version) {
        Matcher parts = FORM.matcher(version);
        return parts.matches() ? "v" + parts.group(1) + "." + parts.group(2) : version;
    }

    /** Returns {@code v1.29.13} for {@code v1.29.13-r10}. */
    static String release(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? version : version.substring(0, dash);
    }

    /** Returns {@code r10} for {@code v1.29.13-r10}; empty if there is none. */
    static String patch(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? "" : version.substring(dash + 1);
    }

    /** Returns the platform version of a version; the numbers are the simulator's own. */
    static String platformOf(String version) {
        return "cce." + Math.max(0, number(version, 2)) + ".1";
    }

    static boolean isHigher(String version, String than) {
        return ORDER.compare(version, than) > 0;
    }

    /** Returns the offered version with this text, else the newest of that minor version or release; null if there is none. */
    static @Nullable String resolve(String requested, Collection<String> offered) {
        if (offered.contains(requested)) {
            return requested;
        }
        return offered.stream()
                .filter(version -> version.startsWith(requested + ".") || version.startsWith(requested + "-"))
                .max(ORDER)
                .orElse(null);
    }

    private static int number(String version, int group) {
        Matcher parts = FORM.matcher(version);
        String digits = parts.matches() ? parts.group(group) : null;
        return digits == null ? -1 : Integer.parseInt(digits);
    }
}
