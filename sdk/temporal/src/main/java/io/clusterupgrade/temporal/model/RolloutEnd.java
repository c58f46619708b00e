// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.rollout.model.RolloutOutcome;

/**
 * How the workflow of a rollout ended.
 *
 * @param outcome the outcome
 * @param clusters how many clusters there are
 * @param atTarget how many of them are at their target
 * @since 0.1.0
 */
public record RolloutEnd(RolloutOutcome outcome, int clusters, int atTarget) {}
