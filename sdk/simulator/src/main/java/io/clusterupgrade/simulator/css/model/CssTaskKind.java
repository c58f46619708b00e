// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * The kind of a task: an upgrade within a version or to another one, or a change of zones. The wire has no such field: the kind follows from the query used
 * (see sdk/docs/wire/css.md#encodings).
 *
 * @since 0.1.0
 */
public enum CssTaskKind {
    /** Image upgrade within one engine version. */
    SAME_VERSION_UPGRADE,
    /** Image upgrade to another engine version. */
    CROSS_VERSION_UPGRADE,
    /** Move to, or addition of, availability zones. */
    AZ_MIGRATION;

    /**
     * Returns the key of this kind under {@code actions}. The documents name none; the simulator uses the value of
     * {@code action_mode} (see sdk/docs/wire/css.md#actions).
     */
    public String action() {
        return this == AZ_MIGRATION ? "AZ_MIGRATION" : "UPGRADING";
    }
}
