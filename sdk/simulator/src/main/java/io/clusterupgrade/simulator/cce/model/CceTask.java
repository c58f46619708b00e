// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;
import java.util.List;

/**
 * An upgrade task at one instant of task time (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param uid task id
 * @param version cluster version before
 * @param targetVersion the target version
 * @param phase its phase
 * @param progress the completed fraction of phase {@code Running}, 0 to 1; that range is the simulator's choice, none is
 *     documented
 * @param created when it was started
 * @param updated when it last changed
 * @param stages the stages with their states; empty before phase {@code Running}
 * @since 0.1.0
 */
public record CceTask(
        String uid,
        String version,
        String targetVersion,
        CcePhase phase,
        double progress,
        Instant created,
        Instant updated,
        List<CceStage> stages) {}
