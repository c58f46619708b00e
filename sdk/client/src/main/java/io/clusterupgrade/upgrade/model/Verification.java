// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Whether the cluster itself shows what a succeeded task says.
 *
 * @since 0.1.0
 */
public enum Verification {
    /** The cluster was read, and it is where the upgrade was to bring it. */
    VERIFIED,
    /** The cluster was read, and it still shows something else. Clouds need a while at times: read it again later. */
    NOT_YET,
    /** Nothing to compare: the target is not known, the service does not show it, or the cluster could not be read. */
    UNCHECKED
}
