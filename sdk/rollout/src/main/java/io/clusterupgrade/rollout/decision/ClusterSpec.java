// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.ClusterRef;

/**
 * What decisions need to know of a cluster.
 *
 * @param ref its name
 * @param writes how many writes its start makes, at least 1; counted by the limit of writes per minute
 * @since 0.1.0
 */
public record ClusterSpec(ClusterRef ref, int writes) {}
