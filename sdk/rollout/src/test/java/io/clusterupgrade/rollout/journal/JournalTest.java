// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.WavePhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");
    private static final JournalHeader HEADER = header("abc");
    private static final List<Fact> FACTS = List.of(
            new Fact.Opened(NOW),
            new Fact.WaveChanged(NOW, 0, WavePhase.STARTED, ""),
            new Fact.TokenSaved(NOW, 1, 1, "cu1.ack.e30"),
            new Fact.ClusterChanged(
                    NOW.plusMillis(1),
                    1,
                    ClusterState.FAILED,
                    2,
                    true,
                    "the \"node\" n\u00f6 failed\n",
                    new ClusterDetail("t-1", List.of("step: FAILED"), "two\nlines")),
            new Fact.Controlled(NOW, Control.HOLD, "file"),
            new Fact.Reset(NOW, 0));

    @TempDir
    private Path folder;

    @Test
    void returnsTheFactsThatWereAppended() {
        Path path = folder.resolve("fleet.journal");
        write(path, FACTS.subList(0, 2), FACTS.subList(2, 6));

        try (Journal journal = open(path)) {
            assertThat(journal.factsBefore()).isEqualTo(FACTS);
        }
        assertThat(JournalContent.read(path).header()).isEqualTo(HEADER);
    }

    @Test
    void isLinesOfJsonWithANumberAndAChecksum() throws IOException {
        Path path = folder.resolve("fleet.journal");
        write(path, FACTS);

        List<String> lines = Files.readAllLines(path);

        assertThat(lines).hasSize(7).allMatch(line -> line.matches("\\{\"n\":\\d+,.*,\"crc\":\"[0-9a-f]{8}\"}"));
        assertThat(lines.get(3))
                .contains("\"kind\":\"token\"", "\"cluster\":\"ack/prod/b\"", "\"token\":\"cu1.ack.e30\"");
    }

    @Test
    void dropsALastLineThatWasNotWrittenToItsEndWhereverItWasCut() throws IOException {
        Path path = folder.resolve("fleet.journal");
        write(path, FACTS.subList(0, 5));
        int complete = (int) Files.size(path);
        write(path, FACTS.subList(5, 6));
        byte[] whole = Files.readAllBytes(path);

        for (int length = complete; length < whole.length; length += 7) {
            Files.write(path, Arrays.copyOf(whole, length));
            try (Journal journal = open(path)) {
                assertThat(journal.factsBefore()).isEqualTo(FACTS.subList(0, 5));
                journal.append(FACTS.subList(5, 6));
            }
            assertThat(Files.readAllBytes(path)).isEqualTo(whole);
        }
    }

    @Test
    void beginsAnewIfNotEvenTheFirstLineWasWritten() throws IOException {
        Path path = folder.resolve("fleet.journal");
        Files.writeString(path, "{\"n\":1,\"kind\":\"pl");

        try (Journal journal = open(path)) {
            assertThat(journal.factsBefore()).isEmpty();
        }
        assertThat(JournalContent.read(path).header()).isEqualTo(HEADER);
    }

    @Test
    void leavesAFileAloneThatIsNoJournal() throws IOException {
        Path path = folder.resolve("notes.txt");
        Files.writeString(path, "not a journal, and without a line break");

        assertThatThrownBy(() -> open(path)).hasMessageContaining("it has no complete line");
        assertThat(path).hasContent("not a journal, and without a line break");
    }

    @Test
    void stopsAtAnyOtherDamageWithItsLine() throws IOException {
        Path path = folder.resolve("fleet.journal");
        write(path, FACTS);
        List<String> lines = Files.readAllLines(path);

        List<UnaryOperator<List<String>>> damages = List.of(
                all -> replaced(all, 3, all.get(3).replace("cu1", "cu2")),
                all -> replaced(all, 3, all.get(3).substring(0, 40)),
                all -> replaced(all, 3, ""),
                all -> replaced(all, 3, all.get(4)));
        for (UnaryOperator<List<String>> damage : damages) {
            Files.write(path, damage.apply(lines));
            assertThatThrownBy(() -> open(path))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("line 4")
                    .hasMessageContaining("The line is damaged");
        }
        List<String> shorter = new ArrayList<>(lines);
        shorter.remove(4);
        Files.write(path, shorter);
        assertThatThrownBy(() -> open(path)).hasMessageContaining("line 5: its number is 6 instead of 5");
    }

    private static List<String> replaced(List<String> lines, int index, String line) {
        List<String> copy = new ArrayList<>(lines);
        copy.set(index, line);
        return copy;
    }

    @Test
    void rejectsAnotherPlan() {
        Path path = folder.resolve("fleet.journal");
        write(path, FACTS);

        assertThatThrownBy(() -> Journal.open(path, header("other"), file -> file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("it belongs to another plan: rollout \"q4\" with the hash abc");
    }

    @Test
    void isUsedByOneRunAtATime() {
        Path path = folder.resolve("fleet.journal");
        try (Journal journal = open(path)) {
            assertThatThrownBy(() -> open(path)).hasMessageContaining("another run is using it");
            journal.append(FACTS);
        }
        try (Journal journal = open(path)) {
            assertThat(journal.factsBefore()).hasSize(6);
        }
    }

    @Test
    void isOnTheDiskWhenAppendReturnsAlsoForConcurrentCalls() {
        AtomicInteger syncs = new AtomicInteger();
        AtomicInteger unsynced = new AtomicInteger();
        Path path = folder.resolve("fleet.journal");
        try (Journal journal = Journal.open(path, HEADER, file -> new JournalFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                unsynced.incrementAndGet();
                file.append(bytes);
            }

            @Override
            public void sync() throws IOException {
                syncs.incrementAndGet();
                unsynced.set(0);
                file.sync();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        })) {
            journal.append(FACTS.subList(0, 1));
            assertThat(unsynced).hasValue(0);
            CompletableFuture.allOf(IntStream.range(0, 40)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> journal.append(FACTS.subList(2, 3))))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        assertThat(syncs.get()).isBetween(2, 41);
        assertThat(JournalContent.read(path).facts()).hasSize(41);
    }

    @Test
    void failsForGoodOnceItCannotBeWritten() {
        FailingDisk disk = new FailingDisk();
        try (Journal journal = Journal.open(folder.resolve("full.journal"), HEADER, file -> disk)) {
            disk.isFull = true;
            assertThatThrownBy(() -> journal.append(FACTS)).hasMessageContaining("no space left");
            disk.isFull = false;
            assertThatThrownBy(() -> journal.append(FACTS)).hasMessageContaining("it could not be written before");
        }
    }

    private static void write(Path path, List<Fact> first, List<Fact> second) {
        try (Journal journal = open(path)) {
            journal.append(first);
            journal.append(second);
        }
    }

    private static void write(Path path, List<Fact> facts) {
        write(path, facts, List.of());
    }

    private static Journal open(Path path) {
        return Journal.open(path, HEADER, file -> file);
    }

    private static JournalHeader header(String hash) {
        return new JournalHeader(
                "q4",
                hash,
                List.of(new JournalHeader.Wave(
                        "all", List.of(ClusterRef.ack("prod", "a"), ClusterRef.ack("prod", "b")))));
    }

    /** A disk that may be full. */
    private static final class FailingDisk implements JournalFile {
        private boolean isFull;

        @Override
        public void append(byte[] bytes) throws IOException {
            if (isFull) {
                throw new IOException("no space left");
            }
        }

        @Override
        public void sync() {}

        @Override
        public void close() {}
    }
}
