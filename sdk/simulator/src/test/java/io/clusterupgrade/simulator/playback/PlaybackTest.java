// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultNone;
import io.clusterupgrade.simulator.testing.RecordingLines;
import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which recorded exchange responds to a request. */
class PlaybackTest {
    private static final String STATE = "/v1.0/p1/clusters/c1/upgrade/detail";
    private static final String RETRY = "/v1.0/p1/clusters/c1/upgrade/a1/retry";

    @TempDir
    private Path directory;

    private final RecordingLines lines = new RecordingLines("CSS");
    private final VirtualClock clock = new VirtualClock(RecordingLines.START);
    private Playback playback;

    @Test
    void readsTheLastResponseAtOrBeforeNow() {
        start(lines.at(10)
                .read(STATE, 200, "a")
                .at(20)
                .read(STATE, 200, "b")
                .at(30)
                .read(STATE, 200, "c"));

        assertThat(read()).as("before the first").isEqualTo("a");
        assertThat(readAt(19)).isEqualTo("a");
        assertThat(readAt(20)).isEqualTo("b");
        assertThat(read()).isEqualTo("b");
        assertThat(readAt(29)).isEqualTo("b");
        assertThat(readAt(3_000)).isEqualTo("c");
    }

    @Test
    void readsEachQueryAndPathByItself() {
        start(lines.read(STATE + "?offset=1&limit=10", 200, "one")
                .read(STATE + "?offset=2&limit=10", 200, "two")
                .read(STATE, 200, "all"));

        assertThat(read(STATE + "?limit=10&offset=2")).as("in another order").isEqualTo("two");
        assertThat(read(STATE + "?offset=%31&limit=10")).as("otherwise encoded").isEqualTo("one");
        assertThat(read(STATE)).isEqualTo("all");
        assertThatThrownBy(() -> read(STATE + "?offset=3&limit=10"))
                .isInstanceOf(NotRecordedException.class)
                .hasMessageStartingWith(
                        "GET /v1.0/{project_id}/clusters/c1/upgrade/detail?offset=3&limit=10 is not in this"
                                + " recording (night.jsonl). Its reads are: OperationGET GET")
                .hasMessageContaining("upgrade/detail?offset=2&limit=10 (1)");
    }

    @Test
    void acceptsAnyValueInPlaceOfARedactedOne() {
        start(lines.read(STATE + "?limit=10&token=****", 200, "page"));

        assertThat(read(STATE + "?limit=10&token=abc")).isEqualTo("page");
        assertThatThrownBy(() -> read(STATE + "?limit=20&token=abc")).isInstanceOf(NotRecordedException.class);
        assertThatThrownBy(() -> read(STATE + "?limit=10")).isInstanceOf(NotRecordedException.class);
    }

    @Test
    void acceptsAnotherProject() {
        start(lines.read(STATE, 200, "state"));

        assertThat(send("GET", STATE.replace("p1", "p2"), "p2").response().body())
                .isEqualTo("state");
        assertThatThrownBy(() -> send("GET", STATE.replace("c1", "c2"), "p1")).isInstanceOf(NotRecordedException.class);
    }

    @Test
    void replaysAFaultThatPassedOnce() {
        start(lines.at(10)
                .read(STATE, 200, "a")
                .at(20)
                .failedRead(STATE, "BROKEN", "MAYBE")
                .at(20.5)
                .retry("BROKEN_CONNECTION")
                .read(STATE, 429, "throttle")
                .at(21.5)
                .retry("THROTTLED")
                .read(STATE, 200, "b"));

        assertThat(readAt(10)).isEqualTo("a");
        assertThat(faultAt(20)).isEqualTo(Fault.cutBeforeExecution());
        assertThat(read()).as("sent again sooner than recorded").isEqualTo("throttle");
        assertThat(read()).isEqualTo("b");
        assertThat(read()).isEqualTo("b");
        assertThat(readAt(25)).isEqualTo("b");
    }

    @Test
    void skipsAFaultThatPassedBetweenTwoReads() {
        start(lines.at(10)
                .read(STATE, 200, "a")
                .at(20)
                .read(STATE, 503, "down")
                .at(21)
                .retry("SERVER_ERROR")
                .read(STATE, 200, "b"));

        assertThat(readAt(10)).isEqualTo("a");
        assertThat(readAt(40)).isEqualTo("b");
    }

    @Test
    void returnsToTheLastStateAfterAFaultAtTheEnd() {
        start(lines.at(10).read(STATE, 200, "a").at(20).failedRead(STATE, "BROKEN", "MAYBE"));

        assertThat(faultAt(20)).isEqualTo(Fault.cutBeforeExecution());
        assertThat(readAt(30)).isEqualTo("a");
    }

    @Test
    void repeatsAFaultIfTheRecordingHasNothingElse() {
        start(lines.failedRead(STATE, "BROKEN", "MAYBE"));

        assertThat(List.of(faultAt(0), faultAt(1), faultAt(2))).containsOnly(Fault.cutBeforeExecution());
    }

    @Test
    void replaysTheSameInstantInOrder() {
        start(lines.read(STATE, 200, "before").write(RETRY, 200, "ok").read(STATE, 200, "after"));

        assertThat(read()).isEqualTo("before");
        assertThat(write()).isEqualTo("ok");
        assertThat(read()).isEqualTo("after");
        assertThat(read()).isEqualTo("after");
    }

    @Test
    void readsTheLatestOfAnInstantThatHasPassed() {
        start(lines.read(STATE, 200, "before").read(STATE, 200, "after"));

        assertThat(readAt(1)).isEqualTo("after");
    }

    @Test
    void readsNothingOlderThanAWrite() {
        start(lines.at(10)
                .read(STATE, 200, "failed")
                .at(100)
                .read(STATE, 200, "failed")
                .took(400)
                .write(RETRY, 200, "ok")
                .at(100.3)
                .read(STATE, 200, "still failed")
                .at(100.6)
                .read(STATE, 200, "retried")
                .at(200)
                .read(STATE, 200, "done"));

        assertThat(readAt(20)).isEqualTo("failed");
        assertThat(write()).as("sooner than recorded").isEqualTo("ok");
        assertThat(read()).isEqualTo("retried");
        assertThat(readAt(150)).isEqualTo("retried");
        assertThat(readAt(200)).isEqualTo("done");
    }

    @Test
    void replaysWritesInTheirOrderAtAnyTime() {
        start(lines.at(10).write(RETRY, 400, "rejected").at(20).write(RETRY, 200, "accepted"));

        assertThat(write()).isEqualTo("rejected");
        assertThat(write()).isEqualTo("accepted");
        assertThatThrownBy(this::write)
                .isInstanceOf(NotRecordedException.class)
                .hasMessage(
                        "PUT /v1.0/{project_id}/clusters/c1/upgrade/a1/retry is not in this recording once more: every"
                                + " recorded one has been replayed (night.jsonl). Its writes are: OperationPUT PUT"
                                + " /v1.0/{project_id}/clusters/c1/upgrade/a1/retry (2).");
    }

    @Test
    void namesTheRecordedWrites() {
        start(lines.read(STATE, 200, "a").write(RETRY, 200, "ok"));

        assertThatThrownBy(() -> send("PUT", RETRY + "?retry_mode=abort", "p1"))
                .hasMessageContaining("retry?retry_mode=abort is not in this recording")
                .hasMessageEndingWith(
                        "Its writes are: OperationPUT PUT /v1.0/{project_id}/clusters/c1/upgrade/a1/retry (1).");
    }

    @Test
    void saysThatNoWriteWasRecorded() {
        start(lines.read(STATE, 200, "a"));

        assertThatThrownBy(this::write).hasMessageEndingWith("It has no writes.");
    }

    @Test
    void leavesOutAWriteThatTheServiceNeverReceived() {
        start(lines.failedWrite(RETRY, "CONNECT", "NO").retry("NO_CONNECTION").write(RETRY, 200, "ok"));

        assertThat(write()).isEqualTo("ok");
    }

    @Test
    void leavesOutRejectionsOfSignatures() {
        start(lines.write(RETRY, 401, "expired")
                .retry("OUTDATED_CREDENTIALS")
                .write(RETRY, 200, "ok")
                .read(STATE, 401, "late")
                .retry("CLOCK_SKEW")
                .read(STATE, 200, "state"));

        assertThat(write()).isEqualTo("ok");
        assertThat(read()).isEqualTo("state");
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED", "LOCAL_FAULT"})
    void leavesOutAReadThatEndedBecauseOfTheClient(String kind) {
        start(lines.failedRead(STATE, kind, "MAYBE").at(1).read(STATE, 200, "a"));

        assertThat(read()).isEqualTo("a");
    }

    @Test
    void losesTheResponseOfAWriteThatDidNotEnd() {
        start(lines.read(STATE, 200, "a").sent(RETRY));

        assertThat(send("PUT", RETRY, "p1").fault()).isEqualTo(Fault.cutBeforeExecution());
    }

    @Test
    void replaysEachKindOfFailure() {
        start(lines.brokenBody("PUT", RETRY, "BROKEN", 200)
                .failedWrite(RETRY, "TIMEOUT", "MAYBE")
                .brokenBody("PUT", RETRY, "TIMEOUT", 202)
                .failedWrite(RETRY, "TOO_LARGE", "MAYBE")
                .failedRead(STATE, "CONNECT", "NO")
                .failedRead(STATE, "TIMEOUT", "NO"));

        ReplayedResponse broken = send("PUT", RETRY, "p1");
        assertThat(broken.fault()).isEqualTo(Fault.cutInsideBody());
        assertThat(broken.response().status()).isEqualTo(200);
        assertThat(broken.response().headers()).isEqualTo(Map.of("Server", "elb"));
        assertThat(send("PUT", RETRY, "p1").fault()).isEqualTo(Fault.stallBeforeHeaders());
        assertThat(send("PUT", RETRY, "p1").fault()).isEqualTo(Fault.stallInsideBody());
        assertThat(send("PUT", RETRY, "p1").fault()).isEqualTo(Fault.hugeBody(33));
        assertThat(faultAt(0)).isEqualTo(Fault.cutBeforeExecution());
        assertThat(faultAt(0)).as("without a wait in real time").isEqualTo(Fault.cutBeforeExecution());
    }

    @Test
    void doesNotReplayHalfABody() {
        start(lines.raw("{\"type\":\"exchange\",\"call\":1,\"attempt\":1,\"operation\":\"A\",\"read\":true,\"at\":\""
                + RecordingLines.START + "\",\"tookMillis\":1,\"request\":{\"method\":\"GET\",\"url\":\"http://h"
                + STATE
                + "\",\"headers\":{}},\"response\":{\"status\":200,\"headers\":{},\"body\":\"{\",\"truncated\":true,"
                + "\"bytes\":9000}}"));

        assertThatThrownBy(() -> send("GET", STATE, ""))
                .hasMessageContaining("its response was longer than the body limit of the recorder");
    }

    @Test
    void sendsTextInUtf8() {
        start(lines.raw("{\"type\":\"exchange\",\"call\":1,\"attempt\":1,\"operation\":\"A\",\"read\":true,\"at\":\""
                + RecordingLines.START + "\",\"tookMillis\":1,\"request\":{\"method\":\"GET\",\"url\":\"http://h"
                + STATE
                + "\",\"headers\":{}},\"response\":{\"status\":502,\"headers\":{\"Content-Type\":"
                + "\"text/html; charset=GBK; x=1\",\"Date\":\"today\"},\"body\":\"维护\"}}"));

        assertThat(send("GET", STATE, "").response().headers())
                .isEqualTo(Map.of("Content-Type", "text/html; charset=utf-8; x=1"));
    }

    private void start(RecordingLines recorded) {
        playback = new Playback(recorded.load(directory), clock);
    }

    private String read() {
        return read(STATE);
    }

    private String read(String target) {
        ReplayedResponse replayed = send("GET", target, "p1");
        assertThat(replayed.fault()).isInstanceOf(FaultNone.class);
        return replayed.response().body();
    }

    private String readAt(int seconds) {
        advanceTo(seconds);
        return read();
    }

    private Fault faultAt(int seconds) {
        advanceTo(seconds);
        return send("GET", STATE, "p1").fault();
    }

    private String write() {
        return send("PUT", RETRY, "p1").response().body();
    }

    private void advanceTo(int seconds) {
        clock.advance(Duration.between(clock.instant(), RecordingLines.START.plusSeconds(seconds)));
    }

    private ReplayedResponse send(String method, String target, String project) {
        WireHeaders headers = WireHeaders.of(List.of(Map.entry("X-Project-Id", project)));
        return playback.respond(new WireRequest(method, target, headers, new byte[0]));
    }
}
