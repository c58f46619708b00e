// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStatus;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.simulator.CloudSimulator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The Kubernetes clusters of the demo: a CCE task from Init to Success, an ACK status from prechecking to success. */
final class KubernetesActs {
    private static final Duration POLL = Duration.ofMinutes(1);

    private final CloudSimulator cloud;
    private final Screen screen;

    KubernetesActs(CloudSimulator cloud, Screen screen) {
        this.cloud = cloud;
        this.screen = screen;
    }

    void cceUpgrade(CceClient cce) {
        screen.heading("CCE: upgrade of cluster web, v1.29.13-r10 to v1.31.6-r2");
        var web = cloud.cce().addCluster(c -> c.name("web").initDuration(Duration.ofMinutes(2)));
        String taskId = web.startUpgrade(upgrade -> upgrade.targetVersion("v1.31.6-r2"));
        Instant begin = cloud.clock().instant();
        while (true) {
            UpgradeTask task = cce.cluster(web.id()).showUpgradeClusterTask(taskId);
            BigDecimal progress = Objects.requireNonNullElse(task.status().progress(), BigDecimal.ZERO);
            // The simulator counts to 1; the documents do not say what the real service counts to.
            show(
                    begin,
                    Text.bar(progress.doubleValue()) + "  " + progress + "  "
                            + task.status().phase());
            if (task.status().phase().equals(UpgradeTaskPhase.SUCCESS)) {
                return;
            }
            if (task.status().phase().equals(UpgradeTaskPhase.FAILED)) {
                throw new IllegalStateException(
                        "the task failed: " + task.spec().items());
            }
            cloud.clock().advance(POLL);
        }
    }

    void ackUpgrade(AckClient ack) {
        screen.heading("ACK: upgrade of cluster api, 1.32.1-aliyun.1 to 1.33.3-aliyun.1");
        var api = cloud.ack().addCluster(c -> c.name("api").nodes(3));
        api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));
        Instant begin = cloud.clock().instant();
        while (true) {
            GetUpgradeStatus status = ack.cluster(api.id()).getUpgradeStatus();
            show(
                    begin,
                    status.upgradeStep() + "  " + status.status() + "  "
                            + Objects.requireNonNullElse(status.upgradeTask().message(), ""));
            if (status.status().equals(UpgradeStatus.SUCCESS)) {
                return;
            }
            if (status.status().equals(UpgradeStatus.FAIL)) {
                throw new IllegalStateException("the upgrade failed: " + status.errorMessage());
            }
            cloud.clock().advance(POLL);
        }
    }

    private void show(Instant begin, String how) {
        screen.show(Duration.between(begin, cloud.clock().instant()), how, "", List.of());
    }
}
