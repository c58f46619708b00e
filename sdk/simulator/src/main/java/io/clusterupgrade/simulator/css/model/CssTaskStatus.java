// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * The status of a task (see sdk/docs/wire/css.md#task-status). No status after an abort is documented: the simulator keeps
 * {@link #FAILED}.
 *
 * @since 0.1.0
 */
public enum CssTaskStatus {
    /** In progress. */
    RUNNING,
    /** All nodes done. */
    SUCCESS,
    /** Stopped at a failed node; can be retried or aborted. */
    FAILED,
    /** Continued after failed nodes; the simulator rejects a retry. */
    PARTIAL_FAILED
}
