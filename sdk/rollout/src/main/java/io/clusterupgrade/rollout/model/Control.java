// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

/**
 * What an operator demands of a running rollout.
 *
 * @since 0.1.0
 */
public enum Control {
    /** Start nothing more and ask no gate; watch what is running, and wait for {@link #RESUME}. It survives a restart. */
    HOLD,
    /** Start nothing more, watch what is running to its end, and end the run; a later run continues. */
    DRAIN,
    /** Start nothing more, and abort every upgrade that is running where its service allows it. It cannot be taken back. */
    ABORT,
    /** Take back a hold or a drain. */
    RESUME
}
