// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * List, pause, continue and retry over HTTP, and the effects of the script
 * (see sdk/docs/wire/cce.md#upgradetask and sdk/docs/wire/cce.md#task-actions).
 */
class CceTaskWireTest {
    private static final Duration UNTIL_RUNNING = Duration.ofSeconds(41);

    private final CceCalls calls = new CceCalls(c -> c.name("web"));
    private final SimulatedCceCluster web = calls.cluster();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void returnsAnEmptyListWithoutTasks() throws IOException {
        assertThat(calls.get("/operation/upgrade/tasks").body())
                .isEqualTo("{\"kind\":\"List\",\"apiVersion\":\"v3\",\"metadata\":{},\"items\":[]}");
    }

    @Test
    void listsTheNewestTaskFirstAndEachLikeItsDetails() throws IOException {
        String first = web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        String second = web.startUpgrade(u -> u.targetVersion("v1.33.7-r0"));
        JsonNode items = calls.get("/operation/upgrade/tasks").json().get("items");

        assertThat(items.findValuesAsText("uid")).containsExactly(second, first);
        assertThat(items.at("/0/status/phase").asText()).isEqualTo("Init");
        assertThat(items.at("/1/status/progress").asText()).isEqualTo("1.00");
        assertThat(items.get(0)).isEqualTo(show(second).json());
    }

    @Test
    void pausesAndContinuesATaskWithEmptyResponses() throws IOException {
        String uid = web.startUpgrade(u -> {});
        calls.advance(UNTIL_RUNNING);

        RawResponse paused = act("pause");
        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body()).isEmpty();
        assertThat(phase(uid)).isEqualTo("Pause");
        calls.advance(Duration.ofDays(1));
        assertThat(phase(uid)).isEqualTo("Pause");
        assertThat(act("continue").status()).isEqualTo(200);
        assertThat(phase(uid)).isEqualTo("Running");
        calls.advance(Duration.ofHours(1));
        assertThat(phase(uid)).isEqualTo("Success");
    }

    @Test
    void retriesAFailedTaskWithTheSameId() throws IOException {
        web.script().failStage(3);
        String uid = web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        assertThat(phase(uid)).isEqualTo("Failed");

        assertThat(act("retry").status()).isEqualTo(200);
        assertThat(phase(uid)).isEqualTo("Queuing");
        calls.advance(Duration.ofHours(1));
        assertThat(phase(uid)).isEqualTo("Success");
        assertThat(web.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "continue", "retry"})
    void rejectsAnActionWithoutATask(String action) throws IOException {
        assertRejected(act(action), 404, "CCE.01404001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "continue", "retry"})
    void rejectsActionsBeforeTheTaskRuns(String action) throws IOException {
        web.startUpgrade(u -> {});
        assertRejected(act(action), 400, "CCE.01400001");
        calls.advance(Duration.ofSeconds(11));
        assertThat(assertRejected(act(action), 400, "CCE.01400001")
                        .get("message")
                        .asText())
                .contains("Queuing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "retry"})
    void aRunningTaskCanOnlyBePaused(String action) throws IOException {
        web.startUpgrade(u -> {});
        calls.advance(UNTIL_RUNNING);

        assertRejected(act(action), 400, "CCE.01400001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "retry"})
    void aPausedTaskCanOnlyBeContinued(String action) throws IOException {
        web.startUpgrade(u -> {});
        calls.advance(UNTIL_RUNNING);
        web.pauseUpgrade();

        assertRejected(act(action), 400, "CCE.01400001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "continue"})
    void aFailedTaskCanOnlyBeRetried(String action) throws IOException {
        web.script().failStage(1);
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));

        assertRejected(act(action), 400, "CCE.01400001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "continue", "retry"})
    void rejectsActionsOnASuccessfulTask(String action) throws IOException {
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));

        assertRejected(act(action), 400, "CCE.01400001");
    }

    @Test
    void rejectsARetryDuringAnotherOperation() throws IOException {
        web.script().failStage(1);
        web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        web.startSnapshot();

        assertRejected(act("retry"), 429, "CCE.01429002");
    }

    @Test
    void hidesAndShowsATask() throws IOException {
        String uid = web.startUpgrade(u -> {});
        web.script().hideTask(uid);

        assertRejected(show(uid), 404, "CCE.01404001");
        assertThat(listed()).isZero();
        assertThat(web.task(uid).phase()).isEqualTo(CcePhase.INIT);
        web.script().showTask(uid);
        assertThat(show(uid).status()).isEqualTo(200);
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void hidesANewTaskFromSomeReadsOfBothKinds() throws IOException {
        String first = web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        web.script().lagStarts(3);
        String second = web.startUpgrade(u -> u.targetVersion("v1.33.7-r0"));

        assertThat(listed()).isEqualTo(1);
        assertRejected(show(second), 404, "CCE.01404001");
        assertThat(show(first).status()).isEqualTo(200);
        assertThat(listed()).isEqualTo(1);
        assertThat(listed()).isEqualTo(2);
        assertThat(show(second).status()).isEqualTo(200);
    }

    @Test
    void hidesANewTaskForSomeTime() throws IOException {
        web.script().lagStarts(Duration.ofSeconds(20));
        String uid = web.startUpgrade(u -> {});

        calls.advance(Duration.ofSeconds(19));
        assertRejected(show(uid), 404, "CCE.01404001");
        calls.advance(Duration.ofSeconds(1));
        assertThat(phase(uid)).isEqualTo("Queuing");
    }

    @Test
    void waitsForBothDelays() throws IOException {
        web.script().lagStarts(Duration.ofSeconds(20)).lagStarts(1);
        web.startUpgrade(u -> {});

        assertThat(listed()).isZero();
        assertThat(listed()).isZero();
        calls.advance(Duration.ofSeconds(20));
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void showsRunningAfterAFalseFailure() throws IOException {
        String uid = web.startUpgrade(u -> {});
        calls.advance(UNTIL_RUNNING);
        web.script().showPhase("Failed", 2).showPhase("Dreaming", 1);

        assertThat(phase(uid)).isEqualTo("Failed");
        assertThat(calls.get("/operation/upgrade/tasks")
                        .json()
                        .at("/items/0/status/phase")
                        .asText())
                .isEqualTo("Failed");
        assertThat(phase(uid)).isEqualTo("Dreaming");
        assertThat(phase(uid)).isEqualTo("Running");
    }

    @Test
    void showsAPhaseUntilTheTrueOneIsRestored() throws IOException {
        String uid = web.startUpgrade(u -> {});
        web.script().showPhase("Dreaming");

        assertThat(phase(uid)).isEqualTo("Dreaming");
        calls.advance(Duration.ofHours(1));
        assertThat(phase(uid)).isEqualTo("Dreaming");
        web.script().showTruePhase();
        assertThat(phase(uid)).isEqualTo("Success");
    }

    @Test
    void showsAnotherPhaseOnlyForTheNewestTask() throws IOException {
        String first = web.startUpgrade(u -> {});
        calls.advance(Duration.ofHours(1));
        String second = web.startUpgrade(u -> u.targetVersion("v1.33.7-r0"));
        web.script().showPhase("Dreaming", 1);

        assertThat(phase(first)).isEqualTo("Success");
        assertThat(phase(second)).isEqualTo("Dreaming");
        assertThat(phase(second)).isEqualTo("Init");
    }

    private int listed() throws IOException {
        return calls.get("/operation/upgrade/tasks").json().get("items").size();
    }

    private String phase(String uid) throws IOException {
        return show(uid).json().at("/status/phase").asText();
    }

    private RawResponse show(String uid) throws IOException {
        return calls.get("/operation/upgrade/tasks/" + uid);
    }

    private RawResponse act(String action) throws IOException {
        return calls.post("/operation/upgrade/" + action, "");
    }
}
