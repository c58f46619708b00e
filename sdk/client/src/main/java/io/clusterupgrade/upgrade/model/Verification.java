// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Whether the cluster itself shows the result of a succeeded task.
 *
 * @since 0.1.0
 */
public enum Verification {
    /** The cluster was read, and it shows the target of the upgrade. */
    VERIFIED,
    /**
     * The cluster was read, and it still shows something else. A service may need some time: read the cluster again
     * later.
     */
    NOT_YET,
    /** Not verified: the target is not known, the service does not show it, or the cluster could not be read. */
    UNCHECKED
}
