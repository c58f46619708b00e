// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * The maintenance window of an Autopilot cluster (see sdk/docs/wire/cce.md#maintenance-windows).
 *
 * @param weeklyPeriod English names of days, separated by commas
 * @param startTime when it opens, in UTC
 * @param durationHours how many hours it stays open
 * @param upgradeScope which versions; empty if not set
 * @since 0.1.0
 */
public record CceMaintenanceWindow(String weeklyPeriod, String startTime, int durationHours, String upgradeScope) {}
