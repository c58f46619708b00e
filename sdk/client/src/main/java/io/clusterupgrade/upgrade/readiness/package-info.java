// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a cluster is ready for an upgrade: one report of what the service's checks and lists show, and of what was not
 * checked. {@link io.clusterupgrade.upgrade.ClusterUpgrader#readiness} returns it.
 */
@NullMarked
package io.clusterupgrade.upgrade.readiness;

import org.jspecify.annotations.NullMarked;
