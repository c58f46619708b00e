// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import java.util.Objects;

/**
 * Something that a readiness report says nothing about. Immutable and thread-safe.
 *
 * @param what what was not checked, such as {@code load}
 * @param why the reason: no operation shows it, it has to be started first, or it could not be read
 * @param how how to check it
 * @param isRequired whether a cluster does not count as ready without it: it is read before every start, and could not be
 *     read now
 * @since 0.1.0
 */
public record NotChecked(String what, String why, String how, boolean isRequired) {

    /** Checks that nothing is missing. */
    public NotChecked {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(how, "how");
    }

    /** Returns a line for users. */
    @Override
    public String toString() {
        return what + (isRequired ? " (required)" : "") + ": " + why + "; " + how;
    }
}
