// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * Snapshot status words (see sdk/docs/wire/css.md#listsnapshots). {@code PART_FAILED} is not played.
 *
 * @since 0.1.0
 */
public enum CssSnapshotStatus {
    /** In work. */
    BUILDING,
    /** Usable. */
    COMPLETED,
    /** Of no use. */
    FAILED
}
