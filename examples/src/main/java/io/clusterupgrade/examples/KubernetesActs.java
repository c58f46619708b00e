// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.error.OperationRemovedException;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Paused;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import java.util.List;
import java.util.stream.Collectors;

/** The Kubernetes clusters of the demo: the whole path of CCE, and a pause in ACK. */
final class KubernetesActs {
    private final SimulatedClients clients;
    private final Screen screen;

    KubernetesActs(SimulatedClients clients, Screen screen) {
        this.clients = clients;
        this.screen = screen;
    }

    /** Workflow, pre-check, snapshot, upgrade; and the post-check after an operator has looked at the cluster. */
    void wholePath() {
        screen.heading(
                "CCE: cluster web, from v1.29.13-r10 to v1.31.6-r2, with its workflow, pre-check, snapshot and post-check");
        var web = clients.cloud().cce().addCluster(c -> c.name("web"));
        int before = clients.cloud().journal().count();

        Upgrade upgrade =
                ClusterUpgrader.of(clients.cce().cluster(web.id())).start(CceClusterUpgrade.toVersion("v1.31.6-r2"));
        screen.line("  Writes, each sent once, after what it depends on: " + writesSince(before));
        Succeeded success = new Watching(screen, clients.clock()).until(Succeeded.class, upgrade);
        screen.line("  Done: " + success.verification() + ". An operator looks at the cluster and finds it healthy.");
        int watched = clients.cloud().journal().count();
        upgrade.finish();
        screen.line("  Finished: " + writesSince(watched) + "; the workflow is in state "
                + web.workFlows().get(0).phase() + ".");
    }

    /** Paused when the first node is done, and resumed. */
    void pause() {
        screen.heading("ACK: cluster api, from 1.32.1-aliyun.1 to 1.33.3-aliyun.1, paused after the first node");
        var api = clients.cloud().ack().addCluster(c -> c.name("api").nodes(3));

        Upgrade upgrade = ClusterUpgrader.of(clients.ack().cluster(api.id()))
                .start(AckClusterUpgrade.toVersion("1.33.3-aliyun.1").withMasterOnly(false));
        Watching watching = new Watching(screen, clients.clock());
        AwaitOptions firstNode =
                Watching.options().withUntil(now -> !now.nodes().done().isEmpty());
        watching.until(StillRunning.class, upgrade, firstNode);
        screen.line("  The first node is done: pausing. Nodes in progress are finished first.");
        upgrade.pause();
        Paused held = watching.until(Paused.class, upgrade);
        screen.line("  Paused at " + held.snapshot().nodes() + ". Resuming.");
        upgrade.resume();
        Succeeded success = watching.until(Succeeded.class, upgrade);
        screen.line("  Done: " + success.verification() + ".");
    }

    /** GetUpgradeStatus, which older deployments still have; in the public cloud the call ends in an exception that names the replacement. */
    void removedOperation() {
        screen.heading("ACK: GetUpgradeStatus, which the public cloud no longer has");
        var older = clients.cloud().ack().addCluster(c -> c.name("older").olderDeployment());
        older.startUpgrade(plan -> plan.nextVersion("1.33.3-aliyun.1"));
        GetUpgradeStatus status = clients.ack().cluster(older.id()).getUpgradeStatus();
        screen.line("  In an older deployment: status " + status.status() + ", step " + status.upgradeStep() + ".");
        var now = clients.cloud().ack().addCluster(c -> c.name("now"));
        try {
            clients.ack().cluster(now.id()).getUpgradeStatus();
        } catch (OperationRemovedException e) {
            screen.line("  In the public cloud: " + e.code() + ". Use " + e.replacement() + " instead.");
        }
    }

    private String writesSince(int before) {
        List<RecordedCall> calls = clients.cloud().journal().calls();
        return calls.subList(before, calls.size()).stream()
                .filter(call -> !call.method().equals("GET"))
                .map(RecordedCall::operation)
                .collect(Collectors.joining(", "));
    }
}
