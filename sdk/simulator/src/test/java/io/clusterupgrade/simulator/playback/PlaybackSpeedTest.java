// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.simulator.testing.RecordingLines;
import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the time of a replay grows with the number of exchanges, and not with its square. */
class PlaybackSpeedTest {
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    /** A time in proportion to the square would grow by 100. */
    private static final long LARGEST_GROWTH = 40;

    @TempDir
    private Path directory;

    @Test
    void isLinearForPolls() {
        assertThat(nanos(MANY, 1, 200)).isLessThan(LARGEST_GROWTH * nanos(FEW, 1, 200));
    }

    @Test
    void isLinearForPathsThatAllDiffer() {
        assertThat(nanos(MANY, MANY, 200)).isLessThan(LARGEST_GROWTH * nanos(FEW, FEW, 200));
    }

    @Test
    void isLinearForFaultsAtOneInstant() {
        assertThat(nanos(MANY, 1, 503)).isLessThan(LARGEST_GROWTH * nanos(FEW, 1, 503));
    }

    /** Returns the shortest of a few times to load and replay a recording. */
    private long nanos(int exchanges, int paths, int status) {
        RecordingLines lines = new RecordingLines("CSS");
        for (int i = 0; i < exchanges; i++) {
            lines.at(status == 200 ? i : 0).read("/clusters/c" + i % paths, status, "{\"number\":" + i + "}");
        }
        Path file = lines.save(directory);
        return LongStream.range(0, 3)
                .map(round -> nanosOfOneReplay(file, exchanges, paths))
                .min()
                .orElseThrow();
    }

    private static long nanosOfOneReplay(Path file, int exchanges, int paths) {
        long begun = System.nanoTime();
        Recording recording = Recording.load(file);
        VirtualClock clock = new VirtualClock(recording.start());
        Playback playback = new Playback(recording, clock);
        WireHeaders headers = WireHeaders.of(List.of(Map.entry("X-Project-Id", "p1")));
        for (int i = 0; i < exchanges; i++) {
            WireRequest request = new WireRequest("GET", "/clusters/c" + i % paths, headers, new byte[0]);
            assertThat(playback.respond(request).response().body()).contains("number");
            clock.advance(Duration.ofSeconds(1));
        }
        return System.nanoTime() - begun;
    }
}
