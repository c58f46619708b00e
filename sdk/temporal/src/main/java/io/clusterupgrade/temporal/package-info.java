// SPDX-License-Identifier: Apache-2.0
/**
 * Rollouts as durable workflows on Temporal, for fleets that outgrow one machine. Workers run {@link
 * io.clusterupgrade.temporal.RolloutWorker}; a program starts and controls rollouts with {@link
 * io.clusterupgrade.temporal.TemporalRollouts}. The plans, the decisions and the reports are those of {@code cluster-upgrade-rollout}.
 */
@NullMarked
package io.clusterupgrade.temporal;

import org.jspecify.annotations.NullMarked;
