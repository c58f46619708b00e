// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.CssPlan;
import org.jspecify.annotations.Nullable;

/**
 * Makes upgraders of clusters, with the clients of the application. Sends nothing itself. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ClusterUpgraders {
    private final @Nullable CssClient css;
    private final @Nullable CceClient cce;
    private final @Nullable AckClient ack;

    ClusterUpgraders(@Nullable CssClient css, @Nullable CceClient cce, @Nullable AckClient ack) {
        this.css = css;
        this.cce = cce;
        this.ack = ack;
    }

    /**
     * Returns the upgrader of a cluster of CSS.
     *
     * @throws IllegalStateException if the application has no client of CSS
     */
    public ClusterUpgrader<CssPlan> css(String clusterId) {
        return ClusterUpgrader.of(configured("css", css).cluster(clusterId));
    }

    /**
     * Returns the upgrader of a cluster of CCE.
     *
     * @throws IllegalStateException if the application has no client of CCE
     */
    public ClusterUpgrader<CcePlan> cce(String clusterId) {
        return ClusterUpgrader.of(configured("cce", cce).cluster(clusterId));
    }

    /**
     * Returns the upgrader of a cluster of ACK.
     *
     * @throws IllegalStateException if the application has no client of ACK
     */
    public ClusterUpgrader<AckPlan> ack(String clusterId) {
        return ClusterUpgrader.of(configured("ack", ack).cluster(clusterId));
    }

    private static <T> T configured(String service, @Nullable T client) {
        if (client == null) {
            throw new IllegalStateException(
                    "cluster-upgrade." + service + " is not configured: set cluster-upgrade." + service + ".region");
        }
        return client;
    }
}
