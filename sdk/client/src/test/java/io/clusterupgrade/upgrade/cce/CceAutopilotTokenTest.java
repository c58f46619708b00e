// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.service.TokenCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a token is resumed through the view that it was created with: the other view does not find the cluster. */
class CceAutopilotTokenTest {
    private CceFixture fixture;

    @AfterEach
    void close() {
        fixture.close();
    }

    private ClusterUpgrader<CcePlan> upgrader(boolean isAutopilot) {
        return ClusterUpgrader.of(
                (isAutopilot ? fixture.client.autopilot() : fixture.client).cluster(fixture.cluster.id()));
    }

    private void open(boolean isAutopilot) {
        fixture = new CceFixture(spec -> {
            if (isAutopilot) {
                spec.autopilot();
            }
        });
    }

    private String advice(boolean isAutopilot) {
        return isAutopilot
                ? "the token belongs to an Autopilot cluster, this upgrader is for a standard one: use the token with"
                        + " ClusterUpgrader.of(client.autopilot().cluster(\"" + fixture.cluster.id() + "\"))"
                : "the token belongs to a standard cluster, this upgrader is for an Autopilot one: use the token with"
                        + " ClusterUpgrader.of(client.cluster(\"" + fixture.cluster.id() + "\"))";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTokenIsResumedThroughItsOwnViewOnly(boolean isAutopilot) {
        open(isAutopilot);
        upgrader(isAutopilot).start(CceFixture.BARE, fixture.store);
        ResumeToken token = fixture.store.load().orElseThrow();
        int calls = fixture.cloud.journal().calls().size();

        assertThat(token.autopilot()).isEqualTo(isAutopilot);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upgrader(!isAutopilot).resume(token, fixture.store))
                .withMessage(advice(isAutopilot));
        assertThat(fixture.cloud.journal().calls()).hasSize(calls);
        assertThat(upgrader(isAutopilot).resume(ResumeToken.parse(token.toString()), fixture.store))
                .isInstanceOf(ResumeResult.Found.class);
    }

    /** It does not contain the view: it can be used with both, and only the right one finds the cluster. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTokenOfAnEarlierReleaseMeansWhatItMeant(boolean isAutopilot) {
        open(isAutopilot);
        upgrader(isAutopilot).start(CceFixture.BARE, fixture.store);
        ResumeToken old = TokenCodec.encode(
                TokenCodec.decode(fixture.store.load().orElseThrow()).with(record -> record.autopilot(null)));

        assertThat(old.autopilot()).isNull();
        assertThat(upgrader(isAutopilot).resume(old)).isInstanceOf(ResumeResult.Found.class);
        assertThat(upgrader(!isAutopilot).resume(old)).isInstanceOf(ResumeResult.NotFoundYet.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTokenOfARouteIsCarriedOnThroughItsOwnViewOnly(boolean isAutopilot) {
        open(isAutopilot);
        RouteOptions finishing = RouteOptions.defaults().withFinish(true);
        upgrader(isAutopilot).route("v1.31", finishing).start(fixture.store);

        assertThat(fixture.store.load().orElseThrow().autopilot()).isEqualTo(isAutopilot);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upgrader(!isAutopilot).resumeRoute(fixture.store))
                .withMessage(advice(isAutopilot));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upgrader(!isAutopilot).ensure("v1.31", fixture.store))
                .withMessage(advice(isAutopilot));
        assertThat(upgrader(isAutopilot)
                        .resumeRoute(fixture.store)
                        .await()
                        .orThrow()
                        .history())
                .hasSize(1);
        assertThat(fixture.cluster.version()).isEqualTo(CceFixture.TARGET);
        assertThat(fixture.store.load().orElseThrow().autopilot()).isEqualTo(isAutopilot);
    }
}
