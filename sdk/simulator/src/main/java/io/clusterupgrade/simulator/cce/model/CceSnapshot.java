// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;

/**
 * A backup of the masters at one instant of task time (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param uid its id
 * @param subTaskId id of its only part
 * @param phase its phase
 * @param progress the completed fraction of phase {@code Running}, 0 to 1
 * @param created when it was started
 * @param updated when it last changed
 * @since 0.1.0
 */
public record CceSnapshot(
        String uid, String subTaskId, CcePhase phase, double progress, Instant created, Instant updated) {}
