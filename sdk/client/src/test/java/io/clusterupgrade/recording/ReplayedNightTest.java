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
    private static final PollSchedule EVERY_20_SECONDS = PollSchedule.every(Duration.ofSeconds(20));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(CloudService.class)
    void showsTheSameEventsSnapshotsAndOutcomes(CloudService service) {
        Night night = new Night(service, 1.0, EVERY_20_SECONDS, Duration.ofMinutes(12));

        List<String> recorded = night.record(ExchangeRecorder.to(file()));
        List<String> replayed = night.replay(Recording.load(file()));

        assertThat(recorded)
                .anyMatch(line -> line.startsWith("Failed"))
                .anyMatch(line -> line.startsWith("Succeeded"))
                .anyMatch(line -> line.startsWith("PollFailed"));
        assertThat(replayed).containsExactlyElementsOf(recorded);
    }

    @ParameterizedTest
    @EnumSource(CloudService.class)
    void showsTheSameChangesToAProgramThatReadsMoreOften(CloudService service) {
        List<String> recorded =
                new Night(service, 1.0, EVERY_20_SECONDS, Duration.ofMinutes(12)).record(ExchangeRecorder.to(file()));
        Night other = new Night(service, 0.3, PollSchedule.every(Duration.ofSeconds(5)), Duration.ofMinutes(12));

        List<String> replayed = other.replay(Recording.load(file()));

        assertThat(changes(replayed)).hasSizeGreaterThan(5).containsExactlyElementsOf(changes(recorded));
    }

    @ParameterizedTest
    @EnumSource(CloudService.class)
    void endsInTheSameWayForAProgramThatReadsLessOften(CloudService service) {
        new Night(service, 1.0, EVERY_20_SECONDS, Duration.ofMinutes(12)).record(ExchangeRecorder.to(file()));
        Night other = new Night(service, 0.7, PollSchedule.every(Duration.ofMinutes(2)), Duration.ofMinutes(6));

        List<String> replayed = other.replay(Recording.load(file()));

        assertThat(replayed).filteredOn(line -> line.startsWith("Failed")).hasSize(1);
        assertThat(replayed).filteredOn(line -> line.startsWith("Succeeded")).hasSize(1);
    }

    /** Returns the changes of state, step and node, without what depends on the time of a read. */
    private static List<String> changes(List<String> transcript) {
        return transcript.stream()
                .filter(line -> line.matches("(?s)(StateChanged|StepChanged|NodeDone).*"))
                .map(line -> line.substring(line.lastIndexOf("  text="), line.lastIndexOf("\n  toString=")))
                .toList();
    }

    private Path file() {
        return directory.resolve("night.jsonl");
    }
}
