// SPDX-License-Identifier: Apache-2.0
/**
 * An embedded cloud: CSS, CCE and ACK of two vendors on one loopback port.
 *
 * <p>The way of a request: {@code Gateway} (faults, journal) → {@code wire} (routing table) → {@code auth} (signatures)
 * → {@code api} (operations on the wire) → {@code css}, {@code cce}, {@code ack} (state, rules) → {@code engine} (steps
 * in task time). A simulator that replays a recording ({@code replay}) has {@code playback} in place of the last three.
 *
 * <pre>{@code
 * try (CloudSimulator cloud = CloudSimulator.start()) {
 *     CssCluster shop = cloud.css().addCluster(c -> c.name("shop").nodes(3).version("7.6.2"));
 *     shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
 *     String taskId = shop.startUpgrade(u -> u.crossVersion("7.10.2"));
 *     cloud.clock().advance(Duration.ofMinutes(30));
 * }
 * }</pre>
 */
@NullMarked
package io.clusterupgrade.simulator;

import org.jspecify.annotations.NullMarked;
