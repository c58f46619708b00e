// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * Task status words (see sdk/docs/wire/css.md#task-status). Nothing documents a status after an abort: the simulator
 * keeps {@link #FAILED}.
 *
 * @since 0.1.0
 */
public enum CssTaskStatus {
    /** In work. */
    RUNNING,
    /** All nodes done. */
    SUCCESS,
    /** Stopped at a failed node; may be retried or aborted. */
    FAILED,
    /** Went on past failed nodes; the simulator rejects a retry of it. */
    PARTIAL_FAILED
}
