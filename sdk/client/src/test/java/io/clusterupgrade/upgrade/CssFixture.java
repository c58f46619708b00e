// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A simulated cluster of CSS, and an upgrader for it that lives in the cluster's time. */
final class CssFixture implements AutoCloseable {
    static final CssImageUpgrade CROSS = CssImageUpgrade.toVersion("7.10.2");
    static final CssImageUpgrade SAME = CssImageUpgrade.sameVersion();

    final CloudSimulator cloud;
    final SimulatedCssCluster cluster;
    final SimulatedTime time;
    final CssClient client;
    final ClusterUpgrader<CssPlan> upgrader;
    final List<UpgradeEvent> events = new ArrayList<>();
    final Memory store = new Memory();
    final AwaitOptions options = AwaitOptions.defaults().withListener(events::add);

    CssFixture() {
        this(spec -> {});
    }

    CssFixture(Consumer<CssClusterSpec> refine) {
        VirtualClock clock = new VirtualClock();
        cloud = CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
        cluster = cloud.css().addCluster(spec -> refine.accept(spec.version("7.6.2")));
        time = new SimulatedTime(clock);
        client = client(Accounts.PROJECT_ID);
        upgrader = ClusterUpgrader.of(client.cluster(cluster.id()));
    }

    CssClient client(String projectId) {
        return CssClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(projectId)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(time)
                .build();
    }

    /** How many starts the cloud has seen. */
    int starts() {
        return cloud.journal().count("UpgradeCore") + cloud.journal().count("UpdateAzByInstanceType");
    }

    <E extends UpgradeEvent> List<E> reported(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        client.close();
        cloud.close();
    }

    /** A store that remembers all that was saved. */
    static final class Memory implements TokenStore {
        final List<ResumeToken> saved = new ArrayList<>();

        @Nullable RuntimeException broken;

        @Override
        public void save(ResumeToken token) {
            if (broken != null) {
                throw broken;
            }
            saved.add(token);
        }

        @Override
        public Optional<ResumeToken> load() {
            return saved.isEmpty() ? Optional.empty() : Optional.of(saved.get(saved.size() - 1));
        }

        @Override
        public void clear() {
            saved.clear();
        }
    }
}
