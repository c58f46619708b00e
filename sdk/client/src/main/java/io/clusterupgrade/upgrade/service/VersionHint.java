// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import java.util.Collection;
import java.util.Locale;

/**
 * What to say of a version that is not offered in the form in which it was written: {@code 1.31} for {@code v1.31}, {@code v7.10.2} for
 * {@code 7.10.2}, blanks around it. It is told and not corrected: what is sent is what was asked for.
 */
public final class VersionHint {
    private VersionHint() {}

    /**
     * A question to add to a message, such as {@code ; did you mean v1.31?}; empty when no known version resembles the text.
     *
     * @param known versions as the service writes them
     * @param shortened whether the beginning of a version is enough where it was all that was written, as for CCE
     */
    public static String of(String written, Collection<String> known, boolean shortened) {
        String bare = bare(written);
        return known.stream()
                .filter(version -> !bare.isEmpty() && begins(bare(version), bare))
                .map(version -> shortened
                        ? version.substring(0, version.length() - bare(version).length()) + bare
                        : version)
                .filter(version -> !version.equals(written))
                .findFirst()
                .map(version -> "; did you mean " + version + "?")
                .orElse("");
    }

    private static boolean begins(String version, String beginning) {
        return version.equals(beginning) || version.startsWith(beginning + ".") || version.startsWith(beginning + "-");
    }

    /** The version without blanks and without the letter in front. */
    private static String bare(String version) {
        String text = version.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("v") ? text.substring(1).strip() : text;
    }
}
