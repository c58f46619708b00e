// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.error.ConflictException;

/** Aborts a failed upgrade of a search cluster of Huawei CSS, which is possible as long as none of its nodes is upgraded. */
public final class CssAbort {
    private CssAbort() {}

    /** Region, project, keys, cluster and task are taken from the environment. */
    public static void main(String[] arguments) {
        String clusterId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "");
        String actionId = System.getenv().getOrDefault("CLUSTER_UPGRADE_CSS_ACTION_ID", "");
        try (CssClient css = CssClient.fromEnvironment()) {
            CssCluster cluster = css.cluster(clusterId);
            cluster.abortUpgradeTask(actionId);
            System.out.println(actionId + " is aborted");
        } catch (ConflictException e) {
            System.out.println("not aborted: " + e.getMessage());
        }
    }
}
