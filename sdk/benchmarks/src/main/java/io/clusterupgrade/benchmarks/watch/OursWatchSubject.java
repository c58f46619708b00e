// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.watch;

import io.clusterupgrade.benchmarks.subject.Settings;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Our watcher over upgrades of CCE. */
final class OursWatchSubject implements WatchSubject {
    private final OkHttpTransport transport;
    private final CceClient client;
    private final UpgradeWatcher watcher;
    private final AwaitOptions options;
    private final Polls polls;
    private final List<Upgrade> upgrades = new ArrayList<>();

    OursWatchSubject(String endpoint, int pollsAtATime, long intervalMillis, Polls polls) {
        this.transport =
                OkHttpTransport.builder().maxCallsInFlight(pollsAtATime).build();
        this.client = CceClient.builder()
                .transport(transport)
                .endpoint(endpoint)
                .projectId(Settings.PROJECT)
                .credentials(Credentials.accessKey(Settings.ACCESS_KEY, Settings.SECRET_KEY))
                .build();
        this.watcher = UpgradeWatcher.create(pollsAtATime, null);
        this.options = AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(intervalMillis)));
        this.polls = polls;
    }

    @Override
    public void prepare(int watches) {
        for (int i = 0; i < watches; i++) {
            upgrades.add(
                    ClusterUpgrader.of(client.cluster(WatchSubject.cluster(i))).attach(Settings.TASK));
        }
    }

    @Override
    public void watch(int index) {
        AwaitOptions reported = options.withUntil(snapshot -> {
            polls.seen(index);
            return false;
        });
        // A watch that ends is a failure of the benchmark: the upgrades go on forever.
        var unused = watcher.watch(upgrades.get(index), reported)
                .whenComplete((outcome, failure) -> WatchRun.ended(outcome, failure));
    }

    @Override
    public void close() {
        WatchRun.closing();
        watcher.close();
        client.close();
        transport.close();
    }
}
