// SPDX-License-Identifier: Apache-2.0
/**
 * The values of a route, which leads a cluster over several versions: its options, its hops, and its outcome. {@link
 * io.clusterupgrade.upgrade.ClusterUpgrader#route} creates a route.
 */
@NullMarked
package io.clusterupgrade.upgrade.route;

import org.jspecify.annotations.NullMarked;
