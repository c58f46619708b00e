// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.temporal;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.temporal.TemporalRollouts;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.util.List;

/** What every worker knows: the rollout, and the clients of its account. Both come from the program, and not from Temporal. */
final class Fleet {
    private Fleet() {}

    static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("fleet")
                .clusters(clusters)
                .plan(Fleet::plan)
                .wave(Wave.count("canary", 3).withFailureBudget(FailureBudget.unlimited()))
                .wave(Wave.rest("rest")
                        .withGate(TemporalRollouts.signalGate().withAskEvery(Duration.ofSeconds(1)))
                        .withFailureBudget(FailureBudget.unlimited()))
                // The simulator does not throttle: a real fleet keeps the default rate of CCE.
                .limits(Limits.defaults().withTotal(Amount.number(5)).withWritesPerMinute(CloudService.CCE, null))
                .build();
    }

    /** Real plans keep their checks; here they would only take time. */
    private static UpgradePlan plan(ClusterRef cluster) {
        return switch (cluster.service()) {
            case CSS -> CssImageUpgrade.toVersion("7.10.2");
            case CCE ->
                CceClusterUpgrade.toVersion("v1.31.6-r2")
                        .withWorkFlow(false)
                        .withPreCheck(false)
                        .withSnapshot(false);
            case ACK -> AckClusterUpgrade.toVersion("1.33.3-aliyun.1").withCheck(false);
        };
    }

    /** Returns clients for all accounts, which stay open until the worker ends. A real worker has its credentials from its environment. */
    static FleetClients clients(String endpoint) {
        CssClient css = at(endpoint, CssClient.builder()).build();
        CceClient cce = at(endpoint, CceClient.builder()).build();
        AckClient ack = at(endpoint, AckClient.builder()).build();
        return FleetClients.none()
                .withCss(account -> css)
                .withCce(account -> cce)
                .withAck(account -> ack);
    }

    private static <B extends ClientBuilder<B>> B at(String endpoint, B builder) {
        return builder.endpoint(endpoint)
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY));
    }
}
