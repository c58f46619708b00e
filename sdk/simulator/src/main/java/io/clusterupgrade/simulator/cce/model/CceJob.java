// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;
import java.util.List;

/**
 * A job at one instant of task time (see sdk/docs/wire/cce.md#jobs).
 *
 * @param uid job id
 * @param type {@code UpgradeNodePool}, or {@code ResetNode} for its sub-jobs
 * @param clusterUid its cluster
 * @param resourceId pool or node
 * @param resourceName its name
 * @param phase {@code Initializing}, {@code Running}, {@code Success} or {@code Failed}
 * @param reason the reason of its failure; else empty
 * @param created when it was started
 * @param updated when it last changed
 * @param subJobs a sub-job for each node; empty for a sub-job
 * @since 0.1.0
 */
public record CceJob(
        String uid,
        String type,
        String clusterUid,
        String resourceId,
        String resourceName,
        String phase,
        String reason,
        Instant created,
        Instant updated,
        List<CceJob> subJobs) {
    /** Copies the list. */
    public CceJob {
        subJobs = List.copyOf(subJobs);
    }
}
