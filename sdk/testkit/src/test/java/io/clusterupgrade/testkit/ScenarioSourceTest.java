// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioSourceTest {
    @Test
    void readsAFileIfThereIsNoResourceOfThatName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.yaml"), "cce:\n  clusters:\n    - name: web\n");

        try (CloudSession session = CloudSession.start(file.toString(), true)) {
            assertThat(session.cloud().cce().clusters()).hasSize(1);
        }
    }

    @Test
    void acceptsASlashInFrontOfAResource() {
        try (CloudSession session = CloudSession.start("/night.yaml", true)) {
            assertThat(session.cloud().css().clusters()).hasSize(1);
        }
    }

    @Test
    void rejectsAMissingOneAndOneWithAMistake(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), "cssx: {}\n");

        assertThatThrownBy(() -> CloudSession.start("missing.yaml", true))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("missing.yaml");
        assertThatThrownBy(() -> CloudSession.start(file.toString(), true))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("cssx");
    }

    @Test
    void rejectsAClockThatRunsByItself() {
        assertThatThrownBy(() -> CloudSession.start("running.yaml", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock of running.yaml must be manual for a test, not REAL");
    }
}
