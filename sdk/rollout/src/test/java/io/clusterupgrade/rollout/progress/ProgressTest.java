// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.progress.RolloutEvent.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");
    private static final ClusterRef A = ClusterRef.ack("prod", "a");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static RolloutEvent event(Kind kind, @Nullable ClusterRef cluster, String value, String text) {
        return new RolloutEvent(
                NOW, kind, "canary", cluster, value, text, Map.of(ClusterState.SUCCEEDED, 3, ClusterState.RUNNING, 1));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsALineForEachEvent() {
        RolloutListener lines = new LineProgress(out, false);
        lines.onEvent(event(Kind.CLUSTER, A, "FAILED", "disk\u001b[2J full\n"));
        lines.onEvent(event(Kind.NOTE, A, "", "step 2"));
        lines.onEvent(event(Kind.WAVE, null, "SOAKING", ""));

        assertThat(printed().lines())
                .containsExactly(
                        "2026-01-15T08:00:00Z ack/prod/a FAILED: disk [2J full  [3/4]",
                        "2026-01-15T08:00:00Z wave canary SOAKING [3/4]");
    }

    @Test
    void printsNotesOfClustersIfWanted() {
        new LineProgress(out, true).onEvent(event(Kind.NOTE, A, "", "step 2"));

        assertThat(printed()).contains("ack/prod/a: step 2");
    }

    @Test
    void printsAnObjectForEachEvent() throws Exception {
        new JsonProgress(out).onEvent(event(Kind.CLUSTER, A, "RUNNING", "line\nbreak"));

        assertThat(printed().lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(json.path("kind").asText()).isEqualTo("CLUSTER");
        assertThat(json.path("cluster").asText()).isEqualTo("ack/prod/a");
        assertThat(json.path("value").asText()).isEqualTo("RUNNING");
        assertThat(json.path("counts").path("SUCCEEDED").asInt()).isEqualTo(3);
    }

    @Test
    void drawsATableAndDrawsItAgain() {
        TableProgress table = new TableProgress(out, 10, 60);
        table.onEvent(event(Kind.CLUSTER, A, "RUNNING", ""));
        String first = printed();
        table.onEvent(event(Kind.CLUSTER, A, "SUCCEEDED", ""));

        assertThat(first).contains("[###############.....] 3/4", "3 SUCCEEDED", "  ack/prod/a  RUNNING");
        String second = printed().substring(first.length());
        assertThat(second).startsWith("\u001b[4F\u001b[0J").doesNotContain("RUNNING\n");
        assertThat(second.lines()).allMatch(line -> line.length() <= 60 + 10);
    }

    @Test
    void printsLinesWhereThereIsNoTerminal() {
        assertThat(TableProgress.auto(out, false)).isInstanceOf(LineProgress.class);
        assertThat(TableProgress.auto(out, true)).isInstanceOf(TableProgress.class);
    }

    @Test
    void passesEventsOnToSeveralListeners() {
        List<String> seen = new ArrayList<>();
        RolloutListener first = event -> seen.add("first");

        first.and(event -> seen.add("second")).onEvent(event(Kind.OPENED, null, "", ""));

        assertThat(seen).containsExactly("first", "second");
    }
}
