// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A task as the list operation shows it.
 *
 * @param task the task with its true status
 * @param status the status shown: the true one, unless the script replaces it
 * @since 0.1.0
 */
public record CssListedTask(CssTask task, String status) {}
