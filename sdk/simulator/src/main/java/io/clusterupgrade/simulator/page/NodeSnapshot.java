// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

/**
 * A node at one instant.
 *
 * @param name node name
 * @param group its node type or the name of its pool
 * @param version its version; empty if the service has none for nodes
 * @param state its state
 */
record NodeSnapshot(String name, String group, String version, PartState state) {}
