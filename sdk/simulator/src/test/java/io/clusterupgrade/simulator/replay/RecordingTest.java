// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.testing.RecordingLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the reading of recordings, whole and damaged. */
class RecordingTest {
    private static final String PATH = "/v1.0/p1/clusters/c1";

    @TempDir
    private Path directory;

    private final RecordingLines lines = new RecordingLines("CSS");

    @Test
    void readsAnExchange() {
        Recording recording = lines.at(5)
                .took(120)
                .read(PATH + "?limit=10", 200, "{\"id\":\"c1\"}")
                .load(directory);

        assertThat(recording.service()).isEqualTo("CSS");
        assertThat(recording.libraryVersion()).isEqualTo("1.2.3");
        assertThat(recording.start()).isEqualTo(RecordingLines.START.plusSeconds(5));
        assertThat(recording.end()).isEqualTo(recording.start().plusMillis(120));
        assertThat(recording.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.operation()).isEqualTo("OperationGET");
            assertThat(exchange.isRead()).isTrue();
            assertThat(exchange.took()).isEqualTo(Duration.ofMillis(120));
            assertThat(exchange.request().method()).isEqualTo("GET");
            assertThat(exchange.request().path()).isEqualTo(PATH);
            assertThat(exchange.request().query()).isEqualTo("limit=10");
            assertThat(exchange.response().status()).isEqualTo(200);
            assertThat(exchange.response().body()).isEqualTo("{\"id\":\"c1\"}");
            assertThat(exchange.failure()).isNull();
            assertThat(exchange.isTransient()).isFalse();
        });
    }

    @Test
    void movesTheReasonOfARetryToTheAttemptThatWasRetried() {
        Recording recording = lines.read(PATH, 400, "{}")
                .retry("THROTTLED")
                .read(PATH, 200, "{}")
                .load(directory);

        assertThat(recording.exchanges())
                .extracting(RecordedExchange::retryReason)
                .containsExactly("THROTTLED", "");
        assertThat(recording.exchanges())
                .extracting(RecordedExchange::isTransient)
                .containsExactly(true, false);
    }

    @Test
    void replacesASentWriteByItsEnd() {
        Recording recording = lines.sent(PATH)
                .read(PATH, 200, "{}")
                .header("CSS")
                .sent(PATH)
                .received(PATH, 200, "{}")
                .load(directory);

        assertThat(recording.exchanges()).hasSize(3);
        assertThat(recording.exchanges().get(0).failure())
                .as("the process ended before the write did")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo("UNFINISHED"))
                .satisfies(failure -> assertThat(failure.isSent()).isTrue());
        assertThat(recording.exchanges().get(2).response().status()).isEqualTo(200);
    }

    @Test
    void distinguishesTheCallsOfTwoRuns() {
        Recording recording =
                lines.read(PATH, 200, "{}").header("CSS").read(PATH, 500, "{}").load(directory);

        assertThat(recording.exchanges()).extracting(RecordedExchange::call).containsExactly(1L, 2L);
    }

    @Test
    void sortsByTheBeginningOfExchanges() {
        Recording recording =
                lines.at(2).read(PATH, 200, "b").at(1).read(PATH, 200, "a").load(directory);

        assertThat(recording.exchanges())
                .extracting(exchange -> exchange.response().body())
                .containsExactly("a", "b");
    }

    @Test
    void keepsEqualBodiesOnce() {
        Recording recording =
                lines.read(PATH, 200, "{\"a\":1}").read(PATH, 200, "{\"a\":1}").load(directory);

        assertThat(recording.exchanges().get(0).response().body())
                .isSameAs(recording.exchanges().get(1).response().body());
    }

    @Test
    void toleratesALastLineThatIsCutAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(lines.read(PATH, 200, "{}")
                .write(PATH, 202, "{\"state\":\"düster\"}")
                .save(directory));
        int lastLine = Arrays.copyOf(whole, whole.length - 1).length;
        while (whole[lastLine - 1] != '\n') {
            lastLine--;
        }
        Path cut = directory.resolve("cut.jsonl");
        for (int length = lastLine; length < whole.length - 1; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThat(Recording.load(cut).exchanges()).as("%s bytes", length).hasSize(1);
        }
        Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
        assertThat(Recording.load(cut).exchanges()).as("without the line break").hasSize(2);
    }

    @Test
    void toleratesALineThatIsCutBeforeTheNextRun() {
        Recording recording = lines.read(PATH, 200, "{}")
                .raw("{\"type\":\"exch")
                .header("CSS")
                .read(PATH, 200, "{}")
                .load(directory);

        assertThat(recording.exchanges()).hasSize(2);
    }

    @Test
    void rejectsALineThatIsCutInTheMiddle() {
        Path file = lines.read(PATH, 200, "{}")
                .raw("{\"type\":\"exch")
                .read(PATH, 200, "{}")
                .save(directory);

        assertThatThrownBy(() -> Recording.load(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(file + ", line 3: the line is not valid JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{oops                                  | line 3: the line is not valid JSON",
                "[]                                     | line 3: the line is not a JSON object",
                "{} {}                                  | line 3: the line is not valid JSON",
                "{\"type\":\"other\"}                   | line 3: the type is \"other\", not header, sent or exchange",
                "{\"type\":\"exchange\"}                | line 3: an exchange has either response or failure",
                "{\"type\":\"sent\"}                    | line 3: \"call\" is missing",
                "{\"type\":\"sent\",\"call\":\"1\"}     | line 3: \"call\" is not a whole number",
                "{\"type\":\"header\",\"format\":\"har\"} | line 3: this is not a recording: the format is \"har\""
            })
    void namesTheLineThatIsNotValid(String line, String message) {
        Path file = lines.read(PATH, 200, "{}").raw(line).save(directory);

        assertThatThrownBy(() -> Recording.load(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(file + ", " + message);
    }

    @Test
    void namesAnInvalidTime() {
        Path file = lines.raw("{\"type\":\"sent\",\"call\":1,\"attempt\":1,\"operation\":\"A\",\"read\":false,"
                        + "\"at\":\"yesterday\",\"request\":{}}")
                .save(directory);

        assertThatThrownBy(() -> Recording.load(file))
                .hasMessage(file + ", line 2: \"at\" is not an instant: yesterday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\":\"cluster-upgrade-recording\",\"version\":2,\"library\":\"9.0\",\"service\":\"CSS\"}"
                        + " | the recording has format version 2; this simulator reads version 1",
                "{\"format\":\"cluster-upgrade-recording\",\"version\":1,\"service\":\"RDS\"}"
                        + " | the service is \"RDS\", not one of [CSS, CCE, ACK]",
                "{\"format\":\"something\"} | this is not a recording: the format is \"something\"",
                "{} | this is not a recording: it does not begin with a header",
                "hello | this is not a recording: the line is not valid JSON"
            })
    void rejectsAnotherFormat(String header, String message) throws IOException {
        String line = header.startsWith("{\"") ? header.replaceFirst("\\{", "{\"type\":\"header\",") : header;
        Path file = Files.writeString(directory.resolve("other.jsonl"), line + "\n");

        assertThatThrownBy(() -> Recording.load(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(file + ", line 1: " + message);
    }

    @Test
    void rejectsTwoServices() {
        Path file = lines.read(PATH, 200, "{}").header("ACK").save(directory);

        assertThatThrownBy(() -> Recording.load(file))
                .hasMessage(
                        file + ", line 3: the recording is of CSS before this line, and of ACK after it; record each"
                                + " service to a file of its own");
    }

    @Test
    void rejectsARecordingWithoutExchanges() throws IOException {
        Path header = lines.save(directory);
        Path empty = Files.createFile(directory.resolve("empty.jsonl"));

        assertThatThrownBy(() -> Recording.load(header)).hasMessage(header + ": the recording has no exchanges");
        assertThatThrownBy(() -> Recording.load(empty)).hasMessage(empty + ": the recording has no exchanges");
    }

    @Test
    void namesAFileThatCannotBeRead() {
        Path missing = directory.resolve("missing.jsonl");

        assertThatThrownBy(() -> Recording.load(missing))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("Cannot read the recording " + missing)
                .hasMessageContaining("NoSuchFileException");
    }
}
