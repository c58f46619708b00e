// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.UpgradeFixture;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a program that ensures a version can be run repeatedly. */
class EnsureTest {
    private final CceFixture fixture = new CceFixture();
    private final RouteOptions finishing = RouteOptions.defaults().withFinish(true);

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String kind(EnsureResult result) {
        return result.fold(there -> "there " + there.version(), started -> "started", resumed -> "resumed");
    }

    @Test
    void startsCarriesOnAndEndsWell() {
        EnsureResult first = fixture.upgrader.ensure("v1.33", finishing, fixture.store);
        EnsureResult second = fixture.upgrader.ensure("1.33", fixture.store);
        RouteOutcome outcome = ((EnsureResult.Resumed) second).run().await();
        EnsureResult third = fixture.upgrader.ensure("v1.33", fixture.store);
        EnsureResult fourth = fixture.upgrader.ensure("v1.33.7-r0", finishing, fixture.store);

        assertThat(kind(first)).isEqualTo("started");
        assertThat(kind(second)).isEqualTo("resumed");
        assertThat(outcome.orThrow().history()).hasSize(2);
        assertThat(kind(third)).isEqualTo("there v1.33");
        assertThat(kind(fourth)).isEqualTo("there v1.33.7-r0");
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void startsTheNextRouteInTheSameStore() {
        ((EnsureResult.Started) fixture.upgrader.ensure("v1.31", finishing, fixture.store))
                .run()
                .await()
                .orThrow();

        EnsureResult next = fixture.upgrader.ensure("v1.33", finishing, fixture.store);

        assertThat(((EnsureResult.Started) next).run().await().orThrow().history())
                .hasSize(1);
    }

    @Test
    void carriesOnAnUpgradeThatIsInProgress() {
        fixture.upgrader.start(CceFixture.IN_WORK_FLOW);

        EnsureResult result = fixture.upgrader.ensure("v1.33", finishing, fixture.store);

        assertThat(kind(result)).isEqualTo("resumed");
        assertThat(((EnsureResult.Resumed) result).run().await().orThrow().history())
                .hasSize(2);
        assertThat(fixture.starts()).isEqualTo(2);
    }

    @Test
    void leavesAnUpgradeToAnotherVersionAlone() {
        fixture.cluster.startUpgrade(plan -> plan.targetVersion("v1.30.10-r2"));

        assertThatThrownBy(() -> fixture.upgrader.ensure("v1.31", fixture.store))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("has an unfinished upgrade");
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void rejectsAStoreWithARouteToAnotherVersion() {
        fixture.upgrader.ensure("v1.31", finishing, fixture.store);

        assertThatThrownBy(() -> fixture.upgrader.ensure("v1.33", fixture.store))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("a route to v1.31.6-r2, not to v1.33");
        fixture.time.sleep(Duration.ofHours(3));
        fixture.upgrader
                .attach(String.valueOf(fixture.cluster.tasks().get(0).uid()))
                .finish();
        assertThatThrownBy(() -> fixture.upgrader.start(CceClusterUpgrade.toVersion("v1.33.7-r0"), fixture.store))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("the token of a route");
    }

    @Test
    void rejectsAStoreWithASingleUpgrade() {
        fixture.upgrader.start(CceFixture.BARE, fixture.store);

        assertThatThrownBy(() -> fixture.upgrader.ensure("v1.33", fixture.store))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("the token of an upgrade that was started before");
        assertThatThrownBy(() -> fixture.upgrader.resumeRoute(fixture.store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("single upgrade");
    }

    @Test
    void rejectsTheTokenOfAnotherCluster() {
        fixture.upgrader.ensure("v1.31", finishing, fixture.store);
        String id = fixture.cloud.cce().addCluster(spec -> {}).id();
        ClusterUpgrader<CcePlan> other = ClusterUpgrader.of(fixture.client.cluster(id));

        assertThatThrownBy(() -> other.ensure("v1.31", fixture.store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the token belongs to another cluster");
        assertThatThrownBy(() -> other.resumeRoute(fixture.store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the token belongs to another cluster");
        assertThatThrownBy(() -> other.route("v1.31").start(fixture.store))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void hasATokenThatSingleUpgradesReject() {
        fixture.upgrader.ensure("v1.31", finishing, fixture.store);
        ResumeToken token = fixture.store.load().orElseThrow();

        assertThat(token.isRoute()).isTrue();
        assertThat(token.toString()).startsWith("cr1.cce.").matches("[\\w.-]+");
        assertThat(token.target()).isEqualTo("v1.31.6-r2");
        assertThat(token.taskId()).isNotNull();
        assertThat(ResumeToken.parse(token + "\n")).isEqualTo(token);
        assertThatThrownBy(() -> fixture.upgrader.resume(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("resumeRoute");
    }

    @Test
    void hasNothingToCarryOnInAnEmptyStore() {
        assertThatThrownBy(() -> fixture.upgrader.resumeRoute(new UpgradeFixture.Memory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no token");
    }
}
