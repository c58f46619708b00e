// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;

/** Retries a failed upgrade of a search cluster of Huawei CSS. The request is sent once: a second one would be a second retry. */
public final class CssRetry {
    private CssRetry() {}

    /** Region, project, keys, cluster and task are taken from the environment. */
    public static void main(String[] arguments) {
        String clusterId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "");
        String actionId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CSS_ACTION_ID", "");
        try (CssClient css = CssClient.fromEnvironment()) {
            CssCluster cluster = css.cluster(clusterId);
            cluster.retryUpgradeTask(actionId);
            cluster.upgradeDetail().stream()
                    .filter(task -> actionId.equals(task.id()))
                    .forEach(task -> System.out.println(actionId + " is " + task.status() + " again"));
        }
    }
}
