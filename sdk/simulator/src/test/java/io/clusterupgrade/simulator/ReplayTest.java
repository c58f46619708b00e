// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.RecordingLines;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a simulator that replays a recording, over HTTP. */
class ReplayTest {
    private static final String STATE = "/v1.0/p1/clusters/c1/upgrade/detail";
    /** An operation that the simulator does not have. */
    private static final String UNKNOWN = "/v1.0/p1/something/else";

    @TempDir
    private Path directory;

    private Recording css() {
        return new RecordingLines("CSS")
                .read(STATE, 200, "{\"detailList\":[]}")
                .read(UNKNOWN, 404, "{\"errCode\":\"CSS.0015\"}")
                .at(60)
                .read(STATE, 200, "{\"detailList\":[1]}")
                .failedRead(STATE, "BROKEN", "MAYBE")
                .load(directory);
    }

    /** The test signer uses the system's time. */
    private static TestCloud replay(Recording recording) {
        return new TestCloud(CloudSimulator.builder()
                .replay(recording)
                .gatewayClock(InstantSource.system())
                .start());
    }

    @Test
    void respondsByTheClockThatStartsWithTheRecording() throws IOException {
        try (TestCloud cloud = replay(css())) {
            assertThat(cloud.cloud().clock().instant()).isEqualTo(RecordingLines.START);

            RawResponse response = cloud.huawei("GET", STATE);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"detailList\":[]}");
            assertThat(response.header("X-Request-Id")).isEqualTo("recorded-id");
            assertThat(response.header("Date")).as("the gateway's").doesNotContain("2026 22:00:00");

            cloud.cloud().clock().advance(Duration.ofMinutes(1));
            assertThat(cloud.huawei("GET", STATE).body()).isEqualTo("{\"detailList\":[1]}");
            assertThatThrownBy(() -> cloud.huawei("GET", STATE)).isInstanceOf(IOException.class);
            assertThat(cloud.cloud().journal().calls())
                    .extracting(RecordedCall::status)
                    .containsExactly(200, 200, RecordedCall.NO_RESPONSE);
            assertThat(cloud.cloud().journal().calls())
                    .extracting(RecordedCall::isExecuted)
                    .containsExactly(true, true, false);
        }
    }

    @Test
    void replaysOperationsThatTheSimulatorDoesNotHave() throws IOException {
        try (TestCloud cloud = replay(css())) {
            assertThat(cloud.huawei("GET", UNKNOWN).status()).isEqualTo(404);
        }
    }

    @Test
    void checksSignatures() throws IOException {
        try (TestCloud cloud = replay(css())) {
            assertThat(cloud.send(cloud.unsigned("GET", STATE)).status()).isEqualTo(401);
        }
    }

    @Test
    void usesTheTaskClockForTheGatewayUnlessAnotherIsSet() throws IOException {
        try (TestCloud cloud =
                new TestCloud(CloudSimulator.builder().replay(css()).start())) {
            RawResponse response = cloud.huawei("GET", STATE);

            assertThat(response.status()).as("signed at the system's time").isEqualTo(401);
            assertThat(response.header("Date")).isEqualTo("Sun, 01 Mar 2026 22:00:00 GMT");
        }
    }

    @Test
    void takesFaultsToo() throws IOException {
        try (TestCloud cloud = replay(css())) {
            cloud.cloud().faults().next(Fault.unavailable());

            assertThat(cloud.huawei("GET", STATE).status()).isEqualTo(503);
            assertThat(cloud.huawei("GET", STATE).status()).isEqualTo(200);
        }
    }

    @Test
    void rejectsARequestOfHuaweiThatIsNotRecorded() throws IOException {
        try (TestCloud cloud = replay(css())) {
            RawResponse response = cloud.huawei("PUT", "/v1.0/p1/clusters/c1/upgrade/a1/retry");

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body())
                    .contains("\"error_code\":\"Replay.NotRecorded\"", "retry is not in this recording", "no writes");
        }
    }

    @Test
    void rejectsARequestOfAlibabaThatIsNotRecorded() throws IOException {
        Recording ack =
                new RecordingLines("ACK").read("/clusters/c1", 200, "{}").load(directory);
        try (TestCloud cloud = replay(ack)) {
            assertThat(cloud.alibaba("GET", "/clusters/c1", "application/json").status())
                    .isEqualTo(200);
            RawResponse response = cloud.alibaba("GET", "/v9/other", "application/json");

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body())
                    .contains(
                            "\"Code\":\"Replay.NotRecorded\"",
                            "GET /v9/other is not in this recording",
                            "/clusters/c1 (1)");
        }
    }
}
