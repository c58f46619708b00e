// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeState.ABORTED;
import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.service.TokenCodec;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests misleading responses over the wire: pages of gateways, and responses to other requests. */
class LyingResponsesTest {
    private CssFixture css = new CssFixture();
    private final CceFixture cce = new CceFixture();
    private final AckFixture ack = new AckFixture();

    @AfterEach
    void close() {
        css.close();
        cce.close();
        ack.close();
    }

    private void replace(CssFixture other) {
        css.close();
        css = other;
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 403, 404, 408, 499, 502, 600})
    void neverMeanThatAStartWasNotSent(int status) {
        replace(new CssFixture(spec -> spec.taskListLag(Duration.ofMinutes(5))));
        css.cloud.faults().next("UpgradeCore", Fault.htmlError(status).afterExecution());

        assertThatThrownBy(() -> css.upgrader.start(CssFixture.CROSS, css.store))
                .isInstanceOf(StartOutcomeUnknownException.class);

        ResumeToken token = css.store.load().orElseThrow();
        assertThat(css.upgrader.resume(token)).isInstanceOf(ResumeResult.NotFoundYet.class);
        css.time.sleep(Duration.ofMinutes(10));
        assertThat(css.upgrader.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(css.starts()).isEqualTo(1);
        assertThat(css.cluster.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 404})
    void doNotPreventFindingAStart(int status) {
        cce.cloud.faults().next("UpgradeCluster", Fault.htmlError(status).afterExecution());
        ack.cloud.faults().next("UpgradeCluster", Fault.htmlError(status).afterExecution());

        assertThat(cce.upgrader.start(CceFixture.BARE).await().state()).isEqualTo(SUCCEEDED);
        assertThat(ack.upgrader.start(AckFixture.UNCHECKED_PLAN).await().state())
                .isEqualTo(SUCCEEDED);
        assertThat(cce.starts()).isEqualTo(1);
        assertThat(ack.starts()).isEqualTo(1);
    }

    @Test
    void areNoCceStartWithoutATaskId() {
        cce.cloud.faults().next("UpgradeCluster", Fault.response(200).json("{\"phase\":\"foreign\"}"));

        assertThatThrownBy(() -> cce.upgrader.start(CceFixture.BARE, cce.store))
                .isInstanceOf(StartOutcomeUnknownException.class);

        assertThat(TokenCodec.decode(cce.store.load().orElseThrow()).sent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sign in</html>", "{}", "{\"metadata\":{\"uid\":\"another-workflow\"}}"})
    void acceptNoAbort(String body) {
        cce.cluster.script().failStage(3);
        Upgrade upgrade = cce.upgrader.start(CceFixture.IN_WORK_FLOW);
        assertThat(upgrade.await().state()).isEqualTo(FAILED);
        cce.cloud.faults().next("UpgradeWorkFlowUpdate", Fault.response(200).json(body));

        assertThatThrownBy(upgrade::abort).isInstanceOf(OutcomeUnknownException.class);

        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
        assertThatThrownBy(upgrade::abort)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("it may have arrived");
        cce.time.sleep(Duration.ofMinutes(2));
        upgrade.abort();
        assertThat(upgrade.refresh().state()).isEqualTo(ABORTED);
        assertThat(cce.cluster.workFlows().get(0).phase()).isEqualTo("Cancel");
    }

    @Test
    void finishNothing() {
        Upgrade upgrade = cce.upgrader.start(CceFixture.BARE);
        upgrade.await();
        cce.cloud.faults().next("CreatePostCheck", Fault.htmlError(200));
        assertThatThrownBy(upgrade::finish).isInstanceOf(OutcomeUnknownException.class);

        cce.cloud.faults().next("CreatePostCheck", Fault.response(200).json("{\"metadata\":{\"uid\":\"p-1\"}}"));
        assertThatThrownBy(upgrade::finish)
                .isInstanceOf(NotFinishedException.class)
                .hasMessageContaining("without a phase");
    }

    /** The watch has no deadline, and tolerates rejections by the service itself for ten minutes. */
    @ParameterizedTest
    @ValueSource(ints = {200, 302, 403, 404})
    void doNotEndAWatchDuringHoursOfLoadBalancerPages(int status) {
        Upgrade ofCss = css.upgrader.start(CssFixture.CROSS);
        Upgrade ofCce = cce.upgrader.start(CceFixture.BARE);
        Upgrade ofAck = ack.upgrader.start(AckFixture.UNCHECKED_PLAN);
        css.cloud.faults().times(150, "UpgradeDetail", Fault.htmlError(status));
        cce.cloud.faults().times(150, "ShowUpgradeClusterTask", Fault.htmlError(status));
        ack.cloud.faults().times(150, "DescribeTaskInfo", Fault.htmlError(status));

        assertThat(ofCss.await(css.options).state()).isEqualTo(SUCCEEDED);
        assertThat(ofCce.await(cce.options).state()).isEqualTo(SUCCEEDED);
        assertThat(ofAck.await(ack.options).state()).isEqualTo(SUCCEEDED);
        assertThat(css.reported(UpgradeEvent.PollRetried.class)).hasSize(150);
        assertThat(cce.reported(UpgradeEvent.PollRetried.class)).hasSize(150);
        assertThat(ack.reported(UpgradeEvent.PollRetried.class)).hasSize(150);
        assertThat(cce.reported(UpgradeEvent.Vanished.class)).isEmpty();
        assertThat(ack.reported(UpgradeEvent.Vanished.class)).isEmpty();
    }

    @Test
    void areIgnoredWhenTheyAreAboutAnotherCceTask() {
        Upgrade upgrade = cce.upgrader.start(CceFixture.BARE);
        assertThat(upgrade.refresh().state()).isNotEqualTo(SUCCEEDED);
        String body = "{\"metadata\":{\"uid\":\"another\"},\"status\":{\"phase\":\"Success\"}}";
        cce.cloud
                .faults()
                .times(4, "ShowUpgradeClusterTask", Fault.response(200).json(body));

        assertThatThrownBy(upgrade::refresh).isInstanceOf(CloudException.class).hasMessageContaining("another");

        cce.cloud
                .faults()
                .times(4, "ShowUpgradeClusterTask", Fault.response(200).json(body));
        assertThat(upgrade.await(cce.options).orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(cce.reported(UpgradeEvent.PollRetried.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"task_id\":\"T-another\"", "\"cluster_id\":\"c-another\""})
    void areIgnoredWhenTheyAreAboutAnotherAckTask(String named) {
        Upgrade upgrade = ack.upgrader.start(AckFixture.UNCHECKED_PLAN);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        String body = "{" + named + ",\"task_type\":\"cluster_upgrade\",\"state\":\"success\"}";
        ack.cloud.faults().times(4, "DescribeTaskInfo", Fault.response(200).json(body));

        assertThatThrownBy(upgrade::refresh).isInstanceOf(CloudException.class).hasMessageContaining("another");

        ack.cloud.faults().clear();
        ack.cloud.faults().times(4, "DescribeTaskInfo", Fault.response(200).json(body));
        assertThat(upgrade.await(ack.options).orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(ack.reported(UpgradeEvent.PollRetried.class)).isNotEmpty();
    }
}
