// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssClusterView;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.css.model.CssNode;
import io.clusterupgrade.simulator.css.model.CssSnapshotStatus;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings of a new cluster and their defaults. */
class CssClusterSpecTest {
    private final CssCloud cloud = new CssCloud(new VirtualClock());

    @Test
    void aDefaultClusterIsIdleAndReadyForAnUpgrade() {
        SimulatedCssCluster plain = cloud.addCluster(c -> {});
        CssClusterView view = plain.view();

        assertThat(view.status()).isEqualTo("200");
        assertThat(view.nodes()).hasSize(3).allMatch(node -> node.type().equals("ess"));
        assertThat(view.version()).isEqualTo("7.10.2");
        assertThat(view.snapshotsOn()).isFalse();
        assertThat(plain.images("same")).hasSize(1);
        String image = plain.images("same").get(0).id();
        plain.upgrade(new CssUpgradeRequest("all", image, "same", true, CssAgencies.UPGRADE, true, 1));
        assertThat(plain.tasks()).hasSize(1);
    }

    @Test
    void usualIndicesHaveASnapshotSoThatAStartWithACheckOfThemIsAccepted() {
        SimulatedCssCluster usual = cloud.addCluster(CssClusterSpec::usualIndices);
        SimulatedCssCluster without = cloud.addCluster(c -> c.indices("orders"));

        assertThat(usual.view().snapshotsOn()).isTrue();
        assertThat(usual.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.indices()).containsExactly("orders", "products");
            assertThat(snapshot.status()).isEqualTo(CssSnapshotStatus.COMPLETED);
            assertThat(snapshot.end()).isEqualTo(VirtualClock.DEFAULT_START.minus(Duration.ofHours(6)));
        });
        start(usual);
        assertThat(usual.tasks()).hasSize(1);
        assertThatThrownBy(() -> start(without)).hasMessageContaining("Some indices have no snapshot");
    }

    private static void start(SimulatedCssCluster cluster) {
        String image = cluster.images("same").get(0).id();
        cluster.upgrade(new CssUpgradeRequest("all", image, "same", true, CssAgencies.UPGRADE, true, 1));
    }

    @Test
    void namesNodesByType() {
        SimulatedCssCluster mixed = cloud.addCluster(
                c -> c.name("m").nodes(1).coldNodes(1).clientNodes(1).masterNodes(1));

        assertThat(mixed.nodeNames())
                .containsExactly("m-ess-esn-1-1", "m-ess-cold-esn-1-1", "m-ess-client-esn-1-1", "m-ess-master-emm-1-1");
        assertThat(mixed.view().nodes())
                .extracting(CssNode::type)
                .containsExactly("ess", "ess-cold", "ess-client", "ess-master");
    }

    @Test
    void createsDataNodesWithTheGivenNames() {
        SimulatedCssCluster named =
                cloud.addCluster(c -> c.nodeNames(List.of("x", "y")).masterNodes(1));

        assertThat(named.view().nodes()).extracting(CssNode::type).containsExactly("ess", "ess", "ess-master");
    }

    @Test
    void distributesEachTypeOverTheZonesFromTheFirst() {
        SimulatedCssCluster spread =
                cloud.addCluster(c -> c.nodes(3).masterNodes(2).zones("a", "b"));

        assertThat(spread.zones().values()).containsExactly("a", "b", "a", "a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> cloud.addCluster(CssClusterSpec::zones));
    }

    @Test
    void hasTwoAgenciesFromTheStart() {
        assertThat(cloud.agencies().exists("css_upgrade_agency")).isTrue();
        assertThat(cloud.agencies().exists("css_obs_agency")).isTrue();
        assertThat(cloud.agencies().exists("css_elb_agency")).isFalse();
        assertThat(cloud.agencies().add("mine").remove("mine").exists("mine")).isFalse();
    }

    @Test
    void usesListedImagesForStartsInTests() {
        SimulatedCssCluster old = cloud.addCluster(c -> c.version("6.2.3"));
        String task = old.startUpgrade(u -> u.crossVersion("6.5.4"));

        CssImage image = old.task(task).image();
        assertThat(image).isNotNull();
        assertThat(old.images("cross")).extracting(CssImage::id).contains(image.id());
    }
}
