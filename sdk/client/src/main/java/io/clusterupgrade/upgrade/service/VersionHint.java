// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.internal.text.VersionText;
import java.util.Collection;

/**
 * Suggests the right spelling of a version that is not offered as written: {@code v1.31} for {@code 1.31}, {@code
 * 7.10.2} for {@code v7.10.2}, or without surrounding blanks. The version is not corrected: the library sends exactly
 * the version that it is given.
 */
public final class VersionHint {
    private VersionHint() {}

    /**
     * Returns a question to add to a message, such as {@code ; did you mean v1.31?}; empty when no known version resembles the text.
     *
     * @param known versions as the service writes them
     * @param shortened whether to suggest a shortened version for a shortened text, as CCE accepts
     */
    public static String of(String written, Collection<String> known, boolean shortened) {
        String bare = VersionText.bare(written);
        return known.stream()
                .filter(version -> !bare.isEmpty() && VersionText.fits(VersionText.bare(version), bare))
                .map(version -> shortened
                        ? version.substring(
                                        0,
                                        version.length()
                                                - VersionText.bare(version).length())
                                + bare
                        : version)
                .filter(version -> !version.equals(written))
                .findFirst()
                .map(version -> "; did you mean " + version + "?")
                .orElse("");
    }
}
