// SPDX-License-Identifier: Apache-2.0
/**
 * Example programs. All run offline on the simulator; {@link io.clusterupgrade.examples.Demo} shows the main job, {@link
 * io.clusterupgrade.examples.UpgradeExample} an upgrade that survives its program, {@link
 * io.clusterupgrade.examples.RouteExample} a way over several versions, {@link
 * io.clusterupgrade.examples.RolloutExample} a fleet in waves, {@link
 * io.clusterupgrade.examples.WatchManyExample} many upgrades at a time, {@link io.clusterupgrade.examples.MetricsExample} metrics with
 * Micrometer, {@link io.clusterupgrade.examples.TracesExample} traces with OpenTelemetry.
 */
@NullMarked
package io.clusterupgrade.examples;

import org.jspecify.annotations.NullMarked;
