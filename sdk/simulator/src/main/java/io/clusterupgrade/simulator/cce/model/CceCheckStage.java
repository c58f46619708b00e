// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * The three parts of a pre-check, which the wire shows separately (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @since 0.1.0
 */
public enum CceCheckStage {
    /** {@code clusterCheckStatus}. */
    CLUSTER,
    /** {@code addonCheckStatus}. */
    ADDON,
    /** {@code nodeCheckStatus}. */
    NODE
}
