// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.internal.text.InvisibleCharacters;
import io.clusterupgrade.internal.text.Surrogates;
import java.util.Objects;

/**
 * What may go into a path. An id with a slash or a question mark would turn a call into another one, so it is rejected, naming
 * the parameter, before anything is sent.
 */
public final class PathParameters {
    private static final String FORBIDDEN = "/\\?#%";

    private PathParameters() {}

    /**
     * The id itself when it is fit.
     *
     * @throws IllegalArgumentException if it is blank, {@code .} or {@code ..}, or has one of {@code / \ ? # %}, white space at
     *     its ends or an invisible character, such as a control character, a no-break space or half of a surrogate pair
     */
    public static String check(String parameter, String id) {
        Objects.requireNonNull(id, parameter);
        if (id.isBlank()) {
            throw new IllegalArgumentException(parameter + " must not be blank");
        }
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(parameter + " must be an id, not a relative path");
        }
        boolean plain = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (isForbidden(c)) {
                throw new IllegalArgumentException(parameter + " must be an id without " + FORBIDDEN
                        + " and control characters; the character at index " + i + " is one");
            }
            plain &= c >= ' ' && c <= '~';
        }
        if (!plain) {
            Surrogates.check(parameter, id);
        }
        String flaw = plain ? null : InvisibleCharacters.find(id);
        if (flaw != null) {
            throw new IllegalArgumentException(parameter + " must not contain an invisible character: " + flaw);
        }
        if (!id.equals(id.strip())) {
            throw new IllegalArgumentException(parameter + " must not begin or end with white space");
        }
        return id;
    }

    /** Nearly all characters are letters and digits, and every id of every call passes here. */
    private static boolean isForbidden(char c) {
        boolean usual = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        return !usual && FORBIDDEN.indexOf(c) >= 0;
    }
}
