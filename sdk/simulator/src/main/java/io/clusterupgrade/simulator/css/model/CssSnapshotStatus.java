// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * The status of a snapshot (see sdk/docs/wire/css.md#listsnapshots). {@code PART_FAILED} is not simulated.
 *
 * @since 0.1.0
 */
public enum CssSnapshotStatus {
    /** In progress. */
    BUILDING,
    /** Usable. */
    COMPLETED,
    /** Not usable. */
    FAILED
}
