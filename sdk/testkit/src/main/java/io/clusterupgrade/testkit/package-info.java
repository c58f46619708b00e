// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of programs that use the client, against the simulator and in virtual time: hours of upgrade pass in milliseconds.
 *
 * <p>With JUnit Jupiter, {@link io.clusterupgrade.testkit.SimulatedCloud} passes a simulator and its clients to a test. Without
 * it, {@link io.clusterupgrade.testkit.SimulatedClients} creates the clients; no other type needs JUnit.
 * {@link io.clusterupgrade.testkit.VirtualScheduler} is what both are built on: the client's waits move the simulator's clock.
 *
 * <pre>{@literal @}Test {@literal @}SimulatedCloud
 * {@code void upgrades(CloudSimulator cloud, CssClient css) {
 *     var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
 *     var upgrade = ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));
 *     assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Succeeded.class);
 * }}</pre>
 */
@NullMarked
package io.clusterupgrade.testkit;

import org.jspecify.annotations.NullMarked;
