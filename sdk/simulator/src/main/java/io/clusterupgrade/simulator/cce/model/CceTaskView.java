// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * A task as the wire shows it.
 *
 * @param task the task with its true phase
 * @param phase the phase shown: the true one, unless the script replaces it
 * @since 0.1.0
 */
public record CceTaskView(CceTask task, String phase) {}
