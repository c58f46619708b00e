// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import org.jspecify.annotations.Nullable;

/**
 * What an action of a cluster is called with.
 *
 * @param cluster the cluster
 * @param plan its plan
 * @param upgrade its upgrade, which has succeeded; null before the start. An action after a CCE cluster may call {@link
 *     Upgrade#finish}
 * @since 0.1.0
 */
public record ClusterContext(
        ClusterRef cluster, UpgradePlan plan, @Nullable Upgrade upgrade) {}
