// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.model.UpgradeTask;

/** Prints an upgrade task of a Kubernetes cluster of Huawei CCE. */
public final class CceUpgradeTask {
    private CceUpgradeTask() {}

    /** Region, project, keys, cluster and task are taken from the environment. */
    public static void main(String[] arguments) {
        String clusterId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CCE_CLUSTER_ID", "");
        String taskId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CCE_TASK_ID", "");
        try (CceClient cce = CceClient.fromEnvironment()) {
            UpgradeTask task = cce.cluster(clusterId).showUpgradeClusterTask(taskId);
            System.out.println(task.spec().version() + " -> " + task.spec().targetVersion());
            System.out.println(
                    task.status().phase() + ", progress " + task.status().progress());
            System.out.println("created " + task.metadata().creationTimestamp());
        }
    }
}
