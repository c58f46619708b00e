// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;

/**
 * The plan of an automatic upgrade of an Autopilot cluster (see sdk/docs/wire/cce.md#upgrade-plans).
 *
 * @param uid the id
 * @param clusterVersion the version of the cluster when it was planned
 * @param targetVersion the version that it leads to
 * @param notBefore when it starts at the earliest
 * @param notAfter when it starts at the latest; it is skipped afterwards
 * @param notBeforeDeadline {@code notBefore} must be before this time
 * @param phase {@code Pending}, {@code Enqueued}, {@code Upgrading}, {@code Success}, {@code Failed} or {@code Skipped}
 * @param created when it was planned
 * @param updated when it last changed
 * @since 0.1.0
 */
public record CceAutomaticUpgrade(
        String uid,
        String clusterVersion,
        String targetVersion,
        Instant notBefore,
        Instant notAfter,
        Instant notBeforeDeadline,
        String phase,
        Instant created,
        Instant updated) {
    /** Returns this plan with another phase. */
    public CceAutomaticUpgrade in(String newPhase, Instant now) {
        return new CceAutomaticUpgrade(
                uid, clusterVersion, targetVersion, notBefore, notAfter, notBeforeDeadline, newPhase, created, now);
    }

    /** Returns this plan with another earliest time. */
    public CceAutomaticUpgrade postponed(Instant newNotBefore, Instant now) {
        return new CceAutomaticUpgrade(
                uid, clusterVersion, targetVersion, newNotBefore, notAfter, notBeforeDeadline, phase, created, now);
    }
}
