// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.upgrade.PollSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a recorded night is the same night when it is replayed. */
class ReplayedNightTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(CloudService.class)
    void showsTheSameEventsSnapshotsAndOutcomes(CloudService service) {
        Path file = directory.resolve("night.jsonl");
        Night night = new Night(service, 1.0, PollSchedule.every(Duration.ofSeconds(20)));

        List<String> recorded = night.record(ExchangeRecorder.to(file));
        Recording recording = Recording.load(file);

        assertThat(recorded).anyMatch(line -> line.startsWith("Failed")).anyMatch(line -> line.startsWith("Succeeded"));
        assertThat(night.replay(recording)).containsExactlyElementsOf(recorded);
    }
}
