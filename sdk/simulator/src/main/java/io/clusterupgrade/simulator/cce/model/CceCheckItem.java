// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * Something that a pre-check looks at (see sdk/docs/wire/cce.md#prechecktask). Made by {@link #exception} or
 * {@link #risk} and refined by the other methods, each of which returns a changed copy.
 *
 * @param name its name
 * @param kind {@code Exception} or {@code Risk}
 * @param group where it belongs
 * @param level {@code Info}, {@code Warning} or {@code Fatal}
 * @param message what was found
 * @param subject name of the node, or template name of the add-on; empty for none
 * @since 0.1.0
 */
public record CceCheckItem(
        String name, String kind, CceCheckGroup group, String level, String message, String subject) {
    /** A finding that has to be fixed: a check that skips it finds it all the same. Its level is {@code Fatal}. */
    public static CceCheckItem exception(String name, CceCheckGroup group) {
        return new CceCheckItem(name, "Exception", group, "Fatal", "", "");
    }

    /** A finding that a check may skip. Its level is {@code Warning}. */
    public static CceCheckItem risk(String name, CceCheckGroup group) {
        return new CceCheckItem(name, "Risk", group, "Warning", "", "");
    }

    /** The same with another level. */
    public CceCheckItem withLevel(String word) {
        return new CceCheckItem(name, kind, group, word, message, subject);
    }

    /** The same with a text. */
    public CceCheckItem withMessage(String text) {
        return new CceCheckItem(name, kind, group, level, text, subject);
    }

    /** The same on a node, by its name, or on an add-on, by its template name. A finding of the node check needs one. */
    public CceCheckItem on(String nodeOrAddon) {
        return new CceCheckItem(name, kind, group, level, message, nodeOrAddon);
    }

    /** Returns whether a check can skip this finding: only risks can be skipped. */
    public boolean mayBeSkipped() {
        return kind.equals("Risk");
    }
}
