// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;

/** Prints the upgrades of a search cluster of Huawei CSS, newest first, and the steps of the node in progress. */
public final class CssUpgradeDetails {
    private CssUpgradeDetails() {}

    /** Region, project, keys and cluster are taken from the environment. */
    public static void main(String[] arguments) {
        String clusterId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "");
        try (CssClient css = CssClient.fromEnvironment()) {
            for (GetUpgradeDetailInfo task : css.cluster(clusterId).upgradeDetail()) {
                System.out.println(task.id() + " " + task.status() + ", started " + task.startTime());
                System.out.println("  done: " + task.completedNodes() + " of " + task.totalNodes());
                task.currentNodeDetail()
                        .forEach(step -> System.out.println("  " + task.currentNodeName() + ", step " + step.order()
                                + ": " + step.name() + " " + step.status()));
            }
        }
    }
}
