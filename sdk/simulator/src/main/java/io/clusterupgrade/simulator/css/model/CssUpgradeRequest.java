// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * An image upgrade as requested over the wire (see sdk/docs/wire/css.md#upgradecore).
 *
 * @param instType only {@code all}
 * @param imageId an image listed for this upgrade type
 * @param upgradeType {@code same} or {@code cross}
 * @param backupCheck whether each index must have a snapshot
 * @param agency the name of an existing agency
 * @param loadCheck whether an overloaded cluster is rejected
 * @param batchSize the number of data nodes that migrate at once
 * @since 0.1.0
 */
public record CssUpgradeRequest(
        String instType,
        String imageId,
        String upgradeType,
        boolean backupCheck,
        String agency,
        boolean loadCheck,
        int batchSize) {}
