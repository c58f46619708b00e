// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * A task as the wire shows it.
 *
 * @param task how it really stands
 * @param phase the word shown for its phase: the true one, unless the script has another
 * @since 0.1.0
 */
public record CceTaskView(CceTask task, String phase) {}
