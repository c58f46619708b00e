// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.internal.text.VersionText;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares versions of CCE: {@code v1.29}, {@code v1.29.13} or {@code v1.29.13-r10} (see
 * sdk/docs/wire/cce.md#versions).
 */
final class CceVersion {
    private static final Pattern FULL = Pattern.compile("v\\d+\\.\\d+\\.\\d+-r\\d+");
    private static final Pattern MINOR = Pattern.compile("v\\d+\\.\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Compares number by number, whatever separates them. */
    static final Comparator<String> OLDEST_FIRST = CceVersion::compare;

    private CceVersion() {}

    /** Returns whether a version includes the patch. */
    static boolean isFull(String version) {
        return FULL.matcher(version).matches();
    }

    /** Returns {@code v1.29} for {@code v1.29.13-r10}; the text itself if it has another form. */
    static String minor(String version) {
        Matcher minor = MINOR.matcher(version);
        return minor.lookingAt() ? minor.group() : version;
    }

    /** Returns the newest version that matches; null for none. */
    static @Nullable String newest(Collection<String> versions, String meant) {
        return versions.stream()
                .filter(version -> VersionText.fits(version, meant))
                .max(OLDEST_FIRST)
                .orElse(null);
    }

    private static int compare(String one, String other) {
        int[] ones = numbers(one);
        int[] others = numbers(other);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            if (ones[i] != others[i]) {
                return Integer.compare(ones[i], others[i]);
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static int[] numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
