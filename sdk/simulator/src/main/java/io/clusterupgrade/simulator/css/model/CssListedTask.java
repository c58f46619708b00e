// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A task as the list operation shows it.
 *
 * @param task the task as it truly stands
 * @param status the word shown for its status: the true one, unless a script says otherwise
 * @since 0.1.0
 */
public record CssListedTask(CssTask task, String status) {}
