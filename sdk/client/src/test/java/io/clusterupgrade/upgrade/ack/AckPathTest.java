// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the path to a version of ACK, by the service's own data. */
class AckPathTest {
    private final AckFixture fixture = new AckFixture(spec -> spec.version("1.30.7-aliyun.1"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void upgradesOneMinorVersionAfterAnother() {
        List<AckPlan> path = fixture.upgrader.path("1.33.3-aliyun.1");

        assertThat(path)
                .containsExactly(
                        AckClusterUpgrade.toVersion("1.31.9-aliyun.1"),
                        AckNodePoolUpgrade.toVersion(fixture.pool(0), "1.31.9-aliyun.1"),
                        AckClusterUpgrade.toVersion("1.32.1-aliyun.1"),
                        AckNodePoolUpgrade.toVersion(fixture.pool(0), "1.32.1-aliyun.1"),
                        AckClusterUpgrade.toVersion("1.33.3-aliyun.1"),
                        AckNodePoolUpgrade.toVersion(fixture.pool(0), "1.33.3-aliyun.1"));
        for (AckPlan hop : path) {
            fixture.upgrader.start(hop).await().orThrow();
        }
        assertThat(fixture.cluster.version()).isEqualTo("1.33.3-aliyun.1");
        assertThat(fixture.cluster.nodePools().get(0).kubeletVersion()).hasValue("1.33.3-aliyun.1");
        assertThat(fixture.starts()).isEqualTo(6);
    }

    @Test
    void beginsWithThePoolsThatAreBehind() {
        fixture.cluster.startUpgrade(plan -> plan.nextVersion("1.31.9-aliyun.1").masterOnly(true));
        fixture.time.sleep(Duration.ofHours(1));

        assertThat(fixture.upgrader.path("1.31.9-aliyun.1"))
                .containsExactly(AckNodePoolUpgrade.toVersion(fixture.pool(0), "1.31.9-aliyun.1"));
        assertThat(fixture.upgrader.path("v1.32.1-aliyun.1"))
                .startsWith(
                        AckNodePoolUpgrade.toVersion(fixture.pool(0), "1.31.9-aliyun.1"),
                        AckClusterUpgrade.toVersion("1.32.1-aliyun.1"));
    }

    @Test
    void returnsTheShortestPath() {
        fixture.cloud.ack().versions().offer("1.30.9-aliyun.1").offer("1.31.5-aliyun.1");

        assertThat(fixture.upgrader.path("1.32.1-aliyun.1"))
                .filteredOn(AckClusterUpgrade.class::isInstance)
                .hasSize(2);
    }

    @Test
    void isEmptyAtTheVersionItself() {
        assertThat(fixture.upgrader.path("1.30.7-aliyun.1")).isEmpty();
    }

    @Test
    void namesTheReachableVersions() {
        fixture.cloud.ack().versions().withdraw("1.33.3-aliyun.1");

        assertThatThrownBy(() -> fixture.upgrader.path("1.34.1-aliyun.1"))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("no path to 1.34.1-aliyun.1; it offers 1.31.9-aliyun.1, 1.32.1-aliyun.1");
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void reportsThatNothingIsOffered() {
        fixture.cloud
                .faults()
                .always(
                        "DescribeClusterDetail",
                        Fault.rewriteBody(body ->
                                body.replace("\"current_version\"", "\"a\"").replace("\"next_version\"", "\"b\"")));

        assertThatThrownBy(() -> fixture.upgrader.path("1.31.9-aliyun.1")).hasMessageContaining("it offers none");
    }

    @Test
    void endsWithACyclicTable() {
        fixture.cloud
                .faults()
                .always(
                        "DescribeKubernetesVersionMetadata",
                        Fault.rewriteBody(body -> body.replaceAll(
                                "\"upgradable_versions\":\\[[^]]*]",
                                "\"upgradable_versions\":[\"1.31.9-aliyun.1\",\"1.30.7-aliyun.1\"]")));

        assertThatThrownBy(() -> fixture.upgrader.path("1.33.3-aliyun.1"))
                .hasMessageContaining("it offers 1.31.9-aliyun.1");
        assertThat(fixture.calls("DescribeKubernetesVersionMetadata")).isEqualTo(2);
    }
}
