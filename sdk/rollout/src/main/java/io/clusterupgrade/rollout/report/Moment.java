// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.model.ClusterState;
import java.time.Instant;

/**
 * A change of the state of a cluster.
 *
 * @param at when
 * @param state the new state
 * @since 0.1.0
 */
public record Moment(Instant at, ClusterState state) {}
