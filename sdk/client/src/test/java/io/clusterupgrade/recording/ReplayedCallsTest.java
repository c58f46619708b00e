// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.upgrade.fixture.SimulatedTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what a client gets from a replay, call by call. */
@Timeout(120)
class ReplayedCallsTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path directory;

    private final VirtualTime time = new VirtualTime();

    @Test
    void replaysTenThousandExchanges() {
        FakeTransport transport = FakeTransport.of();
        for (int i = 0; i < MANY; i++) {
            transport.then(CannedResponses.responses(200, detail(i)));
        }
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = recorded(transport, recorder)) {
            for (int i = 0; i < MANY; i++) {
                run(css, false);
                time.pass(Duration.ofSeconds(10));
            }
        }

        try (CloudSimulator cloud = replay();
                CssClient css = client(cloud)) {
            for (int i = 0; i < MANY; i++) {
                List<GetUpgradeDetailInfo> tasks = css.cluster("c1").upgradeDetail();
                assertThat(tasks.get(0).id()).isEqualTo("task-" + i);
                cloud.clock().advance(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void replaysATimeOut() {
        record(CannedResponses.fails(Kind.TIMEOUT, RequestSent.MAYBE), CannedResponses.responses(200, detail(7)));

        try (CloudSimulator cloud = replay();
                CssClient css = client(cloud)) {
            CssClient hasty = css.with(RequestOptions.none()
                    .withAttemptTimeout(Duration.ofMillis(300))
                    .withMaxAttempts(1));

            assertThatThrownBy(() -> hasty.cluster("c1").upgradeDetail()).isInstanceOf(CallTimeoutException.class);
            assertThat(css.cluster("c1").upgradeDetail().get(0).id()).isEqualTo("task-7");
        }
    }

    @Test
    void replaysABodyThatIsTooLarge() {
        record(CannedResponses.fails(Kind.TOO_LARGE, RequestSent.MAYBE));

        try (CloudSimulator cloud = replay();
                CssClient css = client(cloud)) {
            assertThatThrownBy(() -> css.cluster("c1").upgradeDetail()).isInstanceOf(ResponseTooLargeException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void replaysAWriteWhoseResponseIsLost(Way way) {
        record(CannedResponses.fails(Kind.BROKEN, RequestSent.MAYBE));

        try (CloudSimulator cloud = replay();
                CssClient css = client(cloud)) {
            assertThatThrownBy(() -> way.write(css)).isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void rejectsAWriteThatIsNotRecorded() {
        record(CannedResponses.ok());

        try (CloudSimulator cloud = replay();
                CssClient css = client(cloud)) {
            Way.BLOCKING.write(css);

            assertThatThrownBy(() -> css.cluster("c1").abortUpgradeTask("a1"))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("Replay.NotRecorded")
                    .hasMessageContaining(
                            "PUT /v1.0/{project_id}/clusters/c1/upgrade/a1/retry?retry_mode=abort is not in"
                                    + " this recording (night.jsonl)")
                    .hasMessageContaining("Its writes are: RetryUpgradeTask PUT");
        }
    }

    /** Records a read and a write, both from the beginning of the script. */
    private void record(FakeTransport.Line... lines) {
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file())) {
            for (boolean write : new boolean[] {false, true}) {
                FakeTransport transport = FakeTransport.of(lines);
                try (CssClient css = recorded(transport, recorder)) {
                    run(css, write);
                } catch (CloudException e) {
                    assertThat(transport.sent()).isNotEmpty();
                }
            }
        }
    }

    private static void run(CssClient css, boolean write) {
        if (write) {
            css.cluster("c1").retryUpgradeTask("a1");
        } else {
            css.cluster("c1").upgradeDetail();
        }
    }

    private CssClient recorded(FakeTransport transport, ExchangeRecorder recorder) {
        return Clients.cssBuilder(transport, time).recorder(recorder).build();
    }

    private CloudSimulator replay() {
        return CloudSimulator.builder().replay(Recording.load(file())).start();
    }

    private static CssClient client(CloudSimulator cloud) {
        return CssClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(new SimulatedTime(cloud.clock()))
                .retryPolicy(Clients.STEADY)
                .build();
    }

    private static String detail(int number) {
        return "{\"detailList\":[{\"id\":\"task-" + number + "\",\"status\":\"RUNNING\"}]}";
    }

    private Path file() {
        return directory.resolve("night.jsonl");
    }
}
