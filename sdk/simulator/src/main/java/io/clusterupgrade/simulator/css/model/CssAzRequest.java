// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * An AZ change as asked for over the wire (see sdk/docs/wire/css.md#updateazbyinstancetype).
 *
 * @param instType {@code all} or a node type
 * @param migrateType {@code az_migrate} or {@code multi_az_change}
 * @param sourceAz where the nodes are; several zones are separated by commas
 * @param targetAz where they shall end; several zones are separated by commas
 * @param agency name of an agency that exists
 * @param backupCheck whether each index must have a snapshot
 * @since 0.1.0
 */
public record CssAzRequest(
        String instType, String migrateType, String sourceAz, String targetAz, String agency, boolean backupCheck) {}
