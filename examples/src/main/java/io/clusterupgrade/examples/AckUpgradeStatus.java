// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.error.OperationRemovedException;

/** Prints the upgrade status of a Kubernetes cluster of Alibaba ACK. The public cloud no longer has the operation, older deployments do. */
public final class AckUpgradeStatus {
    private AckUpgradeStatus() {}

    /** Region, keys and cluster are taken from the environment. */
    public static void main(String[] arguments) {
        String clusterId = System.getenv().getOrDefault("CLUSTER_UPGRADE_ACK_CLUSTER_ID", "");
        try (AckClient ack = AckClient.fromEnvironment()) {
            GetUpgradeStatus now = ack.cluster(clusterId).getUpgradeStatus();
            System.out.println(now.status() + ", step " + now.upgradeStep());
            System.out.println("task: " + now.upgradeTask().status() + " "
                    + now.upgradeTask().message());
            System.out.println("report of the pre-check: " + now.precheckReportId());
        } catch (OperationRemovedException e) {
            System.out.println("removed; use " + e.replacement());
        }
    }
}
