// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * What an upgrade changes, such as the version of a cluster or the nodes of a pool.
 *
 * @since 0.1.0
 */
public enum UpgradeKind {
    /** CSS: another image of the same or of another engine version. */
    IMAGE_UPGRADE,
    /** CSS: nodes move to other availability zones. */
    AZ_CHANGE,
    /** CCE, ACK: another Kubernetes version. */
    CLUSTER_UPGRADE,
    /** ACK: another kubelet, runtime or system image on the nodes of a pool. */
    NODE_POOL_UPGRADE
}
