// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import java.util.Locale;

/** The spelling of versions: one service writes {@code v1.31.6-r2}, the others {@code 1.33.3-aliyun.1} and {@code 7.10.2}. */
public final class VersionText {
    /** What stands between the parts of a version. */
    private static final String SEPARATORS = ".-_";

    private VersionText() {}

    /**
     * Returns a version without surrounding blanks and without the letter in front: {@code 7.10.2} for {@code v7.10.2}.
     *
     * @param parameter the name of the version, for the message
     * @throws IllegalArgumentException if it is blank
     */
    public static String withoutLetter(String parameter, String version) {
        String text = version.strip();
        boolean hasLetter = text.length() > 1 && (text.charAt(0) == 'v' || text.charAt(0) == 'V');
        String bare = hasLetter && Character.isDigit(text.charAt(1)) ? text.substring(1) : text;
        if (bare.isEmpty()) {
            throw new IllegalArgumentException(parameter + " must not be blank");
        }
        return bare;
    }

    /**
     * Returns a version with the letter in front, if it begins with a number: {@code v1.31} for {@code 1.31}.
     *
     * @param parameter the name of the version, for the message
     * @throws IllegalArgumentException if it is blank
     */
    public static String withLetter(String parameter, String version) {
        String bare = withoutLetter(parameter, version);
        return Character.isDigit(bare.charAt(0)) ? "v" + bare : bare;
    }

    /**
     * Returns a version as it is compared with one of another spelling: in lower case, without surrounding blanks and without the
     * letter in front.
     */
    public static String bare(String version) {
        String text = version.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("v") ? text.substring(1).strip() : text;
    }

    /**
     * Returns whether a version is the one that is meant, which may be shorter: {@code v1.31.6-r2} and {@code v1.31} fit {@code
     * v1.31}, {@code 7.10.2_25.2.0} fits {@code 7.10.2}. The spelling of both must be the same; see {@link #bare}.
     */
    public static boolean fits(String version, String meant) {
        return version.equals(meant)
                || (version.startsWith(meant) && SEPARATORS.indexOf(version.charAt(meant.length())) >= 0);
    }

    /** Returns whether two versions of the same spelling, one of which may be shorter, can be the same. */
    public static boolean agree(String one, String other) {
        return fits(one, other) || fits(other, one);
    }
}
