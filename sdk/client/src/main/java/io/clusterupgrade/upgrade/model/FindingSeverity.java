// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * How serious a finding is: whether it stops an upgrade or is only worth knowing.
 *
 * @since 0.1.0
 */
public enum FindingSeverity {
    /** The upgrade cannot be started, or will fail. */
    BLOCKER,
    /** The upgrade can be started once the finding is accepted; it may do harm. */
    WARNING,
    /** Nothing to do. */
    INFO
}
