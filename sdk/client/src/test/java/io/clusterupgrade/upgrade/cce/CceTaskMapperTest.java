// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskMetadata;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.cce.model.UpgradeTaskSpec;
import io.clusterupgrade.cce.model.UpgradeTaskStatus;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.model.UpgradeStep.State;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the mapping of CCE tasks. */
class CceTaskMapperTest {
    private static final Instant BEGIN = Instant.parse("2026-01-15T08:00:00Z");
    private static final Instant COMPLETION = BEGIN.plusSeconds(1);

    private static UpgradeSnapshot snapshot(String phase, @Nullable String items) {
        UpgradeTask task = new UpgradeTask(
                "v3",
                "UpgradeTask",
                new UpgradeTaskMetadata("t1", BEGIN, COMPLETION),
                new UpgradeTaskSpec("v1.29.13-r10", "v1.31.6-r2", items == null ? null : JsonValue.of(items)),
                new UpgradeTaskStatus(UpgradeTaskPhase.of(phase), new BigDecimal("0.30"), COMPLETION));
        UpgradeRecord record =
                new UpgradeRecord(CloudService.CCE, "https://h", "p", "c", UpgradeKind.CLUSTER_UPGRADE, Instant.EPOCH);
        return CceTaskMapper.fill(record.snapshot(Instant.EPOCH), task).build();
    }

    @ParameterizedTest
    @CsvSource({
        "Init, PENDING, false",
        "Queuing, PENDING, false",
        "Running, RUNNING, false",
        "Pause, PAUSED, false",
        "Success, SUCCEEDED, true",
        "Failed, FAILED, true",
        "Rollback, UNKNOWN, false",
        "'', UNKNOWN, false",
    })
    void hasAnEndTimeOnlyAtTheEnd(String phase, UpgradeState state, boolean hasEnded) {
        UpgradeSnapshot snapshot = snapshot(phase, null);

        assertThat(snapshot.state()).isEqualTo(state);
        assertThat(snapshot.rawState()).isEqualTo(phase);
        assertThat(snapshot.startedAt()).isEqualTo(BEGIN);
        assertThat(snapshot.endedAt()).isEqualTo(hasEnded ? COMPLETION : null);
        assertThat(snapshot.progressText()).isEqualTo("0.30");
    }

    @Test
    void readsStagesByName() {
        assertThat(snapshot("Running", """
                        {"upgrade-limit-check":{"status":"Success"},"master-upgrade":{"status":"Running","message":"2 of 3"},
                         "later":{"status":"Queuing"},"odd":{"status":"Thinking"}}""").steps())
                .containsExactly(
                        new UpgradeStep("upgrade-limit-check", State.DONE, "Success", null, null, null),
                        new UpgradeStep("master-upgrade", State.RUNNING, "Running", null, null, "2 of 3"),
                        new UpgradeStep("later", State.WAITING, "Queuing", null, null, null),
                        new UpgradeStep("odd", State.UNKNOWN, "Thinking", null, null, null));
    }

    @Test
    void readsStagesInAList() {
        assertThat(snapshot("Failed", """
                        [{"name":"a","status":"Failed"},{"status":"Success"},"b",null,{"name":"c"},{"name":"d","status":"Init"}]""").steps())
                .extracting(UpgradeStep::name, UpgradeStep::state)
                .containsExactly(tuple("a", State.FAILED), tuple("d", State.WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "\"text\"", "{}", "[]", "{\"a\":\"Running\"}", "{\"a\":{\"status\":3}}", "[[1]]"})
    void ignoresStagesOfAnotherShape(String items) {
        assertThat(snapshot("Running", items).steps()).isEmpty();
    }
}
