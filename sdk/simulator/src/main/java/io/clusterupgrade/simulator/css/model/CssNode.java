// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A node at one instant of task time (see sdk/docs/wire/css.md#clusters).
 *
 * @param id node id, the {@code instance_id} of a replacement
 * @param name the name that task lists show
 * @param type {@code ess}, {@code ess-cold}, {@code ess-client} or {@code ess-master}
 * @param zone availability zone
 * @param status {@code 100} in progress, {@code 200} available, {@code 303} broken by a failed task
 * @since 0.1.0
 */
public record CssNode(String id, String name, String type, String zone, String status) {}
