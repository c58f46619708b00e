// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * A node at one instant of task time (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @param uid node id
 * @param name node name
 * @param poolUid uid of its pool, or {@code DefaultPool}
 * @param version its version; it changes with its batch, before that of the cluster. The wire does not show it
 * @param phase {@code Active}; {@code Upgrading} while its batch is upgraded, {@code Installing} while a job resets it,
 *     {@code Error} after a failure
 * @param configurationUpToDate whether it has the configuration of its pool
 * @since 0.1.0
 */
public record CceNode(
        String uid, String name, String poolUid, String version, String phase, boolean configurationUpToDate) {}
