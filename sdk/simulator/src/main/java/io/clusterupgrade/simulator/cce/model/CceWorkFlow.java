// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;
import java.util.List;

/**
 * A workflow at one instant of task time (see sdk/docs/wire/cce.md#workflow).
 *
 * @param uid its id
 * @param clusterId its cluster
 * @param clusterVersion cluster version at its start
 * @param targetVersion the full target version
 * @param phase {@code Init}, {@code Running}, {@code Pending} after a failed task, {@code Success} or {@code Cancel}
 * @param created when it was created
 * @param updated when it last changed
 * @param points pre-check, snapshot, upgrade and post-check, in this order
 * @since 0.1.0
 */
public record CceWorkFlow(
        String uid,
        String clusterId,
        String clusterVersion,
        String targetVersion,
        String phase,
        Instant created,
        Instant updated,
        List<CceWorkFlowPoint> points) {
    /** Copies the list. */
    public CceWorkFlow {
        points = List.copyOf(points);
    }
}
