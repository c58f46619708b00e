// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * An AZ change as requested over the wire (see sdk/docs/wire/css.md#updateazbyinstancetype).
 *
 * @param instType {@code all} or a node type
 * @param migrateType {@code az_migrate} or {@code multi_az_change}
 * @param sourceAz the zones of the nodes before the change, comma-separated
 * @param targetAz the zones of the nodes after the change, comma-separated
 * @param agency the name of an existing agency
 * @param backupCheck whether each index must have a snapshot
 * @since 0.1.0
 */
public record CssAzRequest(
        String instType, String migrateType, String sourceAz, String targetAz, String agency, boolean backupCheck) {}
