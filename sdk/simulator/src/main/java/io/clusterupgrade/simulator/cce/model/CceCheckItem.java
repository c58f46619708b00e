// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * An item that a pre-check can find (see sdk/docs/wire/cce.md#prechecktask). Created by {@link #exception} or
 * {@link #risk}; the other methods return changed copies.
 *
 * @param name its name
 * @param kind {@code Exception} or {@code Risk}
 * @param group its group
 * @param level {@code Info}, {@code Warning} or {@code Fatal}
 * @param message the text of the finding
 * @param subject name of the node, or template name of the add-on; empty for none
 * @since 0.1.0
 */
public record CceCheckItem(
        String name, String kind, CceCheckGroup group, String level, String message, String subject) {
    /** Returns a finding that must be fixed: a check that skips it finds it nevertheless. Its level is {@code Fatal}. */
    public static CceCheckItem exception(String name, CceCheckGroup group) {
        return new CceCheckItem(name, "Exception", group, "Fatal", "", "");
    }

    /** Returns a finding that a check can skip. Its level is {@code Warning}. */
    public static CceCheckItem risk(String name, CceCheckGroup group) {
        return new CceCheckItem(name, "Risk", group, "Warning", "", "");
    }

    /** Returns a copy with this level. */
    public CceCheckItem withLevel(String newLevel) {
        return new CceCheckItem(name, kind, group, newLevel, message, subject);
    }

    /** Returns a copy with this text. */
    public CceCheckItem withMessage(String text) {
        return new CceCheckItem(name, kind, group, level, text, subject);
    }

    /** Returns a copy for a node, by its name, or an add-on, by its template name. A finding of the node check needs one. */
    public CceCheckItem on(String nodeOrAddon) {
        return new CceCheckItem(name, kind, group, level, message, nodeOrAddon);
    }

    /** Returns whether a check can skip this finding: only risks can be skipped. */
    public boolean mayBeSkipped() {
        return kind.equals("Risk");
    }
}
