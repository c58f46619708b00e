// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what a recorder writes, and that it never affects a call. */
class ExchangeRecorderTest {
    @TempDir
    private Path directory;

    private final VirtualTime time = new VirtualTime();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(Way.class)
    void recordsEachAttempt(Way way) {
        FakeTransport transport = FakeTransport.of(
                CannedResponses.fails(Kind.CONNECT, RequestSent.NO),
                CannedResponses.huawei(429, "APIGW.0308", "slow down", "Retry-After", "3"),
                (call, deadline) -> {
                    time.pass(Duration.ofMillis(250));
                    return CannedResponses.response(
                            200,
                            "{\"detailList\":[]}",
                            "X-Request-Id",
                            "r1",
                            "Content-Type",
                            "application/json",
                            "Other",
                            "x");
                });

        try (CssClient css = client(transport, ExchangeRecorder.to(out))) {
            way.read(css);
        }

        List<JsonValue> lines = lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).asMap())
                .containsAllEntriesOf(
                        Map.of("type", "header", "format", "cluster-upgrade-recording", "version", 1, "service", "CSS"))
                .containsEntry("created", VirtualTime.START.toString())
                .containsEntry("bodyLimit", ExchangeRecorder.DEFAULT_BODY_LIMIT)
                .containsKey("library");
        assertThat(lines.get(1).asMap())
                .containsAllEntriesOf(
                        Map.of("type", "exchange", "call", 1, "attempt", 1, "operation", "UpgradeDetail", "read", true))
                .containsEntry("at", VirtualTime.START.toString())
                .doesNotContainKeys("retryReason", "response");
        assertThat(lines.get(1).at("/failure").asMap())
                .isEqualTo(Map.of(
                        "kind", "CONNECT", "requestSent", "NO", "staleConnection", false, "message", "it is CONNECT"));
        assertThat(lines.get(2).asMap()).containsEntry("attempt", 2).containsEntry("retryReason", "NO_CONNECTION");
        assertThat(lines.get(2).at("/response").asMap())
                .containsEntry("status", 429)
                .containsEntry("headers", Map.of("Retry-After", "3"));
        assertThat(lines.get(3).asMap())
                .containsEntry("call", 1)
                .containsEntry("attempt", 3)
                .containsEntry("retryReason", "THROTTLED")
                .containsEntry("tookMillis", 250);
        assertThat(lines.get(3).at("/request").asMap())
                .isEqualTo(Map.of(
                        "method",
                        "GET",
                        "url",
                        transport.sent().get(2).url(),
                        "headers",
                        Map.of("Content-Type", "application/json", "X-Project-Id", "p1")));
        assertThat(lines.get(3).at("/response").asMap())
                .isEqualTo(Map.of(
                        "status",
                        200,
                        "headers",
                        Map.of("Content-Type", "application/json", "X-Request-Id", "r1"),
                        "body",
                        "{\"detailList\":[]}"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void recordsAWriteBeforeItIsSent(Way way) {
        FakeTransport transport = FakeTransport.of((call, deadline) -> {
            assertThat(lines()).as("before the response").hasSize(2);
            throw ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "reset")
                    .partialResponse(CannedResponses.response(200, "", "Server", "elb"))
                    .build();
        });

        try (CssClient css = client(transport, ExchangeRecorder.to(out))) {
            assertThatThrownBy(() -> way.write(css)).isInstanceOf(OutcomeUnknownException.class);
        }

        List<JsonValue> lines = lines();
        assertThat(lines).extracting(line -> line.asMap().get("type")).containsExactly("header", "sent", "exchange");
        assertThat(lines.get(1).at("/request").raw())
                .isEqualTo(lines.get(2).at("/request").raw())
                .contains("\"method\":\"PUT\"");
        assertThat(lines.get(2).at("/failure").asMap())
                .containsEntry("kind", "BROKEN")
                .containsEntry("status", 200)
                .containsEntry("headers", Map.of("Server", "elb"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void recordsAFaultOfATransport(Way way) {
        FakeTransport transport = FakeTransport.of((call, deadline) -> {
            throw new IllegalStateException("private text");
        });

        try (CssClient css = client(transport, ExchangeRecorder.to(out))) {
            assertThatThrownBy(() -> way.read(css)).isInstanceOf(IllegalStateException.class);
        }

        assertThat(lines().get(1).at("/failure").asMap())
                .containsEntry("kind", "LOCAL_FAULT")
                .containsEntry("message", "java.lang.IllegalStateException");
    }

    @Test
    void recordsTheBeginningOfALongBody() {
        FakeTransport transport = FakeTransport.of(
                CannedResponses.responses(500, "维".repeat(40), "Content-Type", "text/plain; charset=utf-8"));

        try (CssClient css = client(transport, ExchangeRecorder.to(out, 100))) {
            assertThatThrownBy(() ->
                            Way.BLOCKING.read(css.with(RequestOptions.none().withMaxAttempts(1))))
                    .hasMessageContaining("500");
        }

        assertThat(lines().get(1).at("/response").asMap())
                .as("33 whole characters of three bytes")
                .containsEntry("body", "维".repeat(33))
                .containsEntry("truncated", true)
                .containsEntry("bytes", 120);
    }

    @Test
    void isSharedByClientsOfOneService() {
        FakeTransport transport = FakeTransport.of(CannedResponses.ok());
        ExchangeRecorder recorder = ExchangeRecorder.to(out);

        try (CssClient css = client(transport, recorder);
                CssClient other = css.toBuilder().build()) {
            Way.BLOCKING.read(css);
            Way.BLOCKING.read(other);
        }

        assertThat(lines())
                .extracting(line -> line.asMap().get("type"))
                .containsExactly("header", "exchange", "exchange");
        assertThat(lines().get(2).asMap()).containsEntry("call", 2);
        assertThat(recorder.isRecording()).as("it is not closed with a client").isTrue();
    }

    @Test
    void rejectsAnotherService() {
        ExchangeRecorder recorder = ExchangeRecorder.to(out);
        try (CssClient css = client(FakeTransport.of(CannedResponses.ok()), recorder)) {
            Way.BLOCKING.read(css);

            assertThatThrownBy(() -> AckClient.builder()
                            .region("cn-hangzhou")
                            .recorder(recorder)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the recorder already records calls of CSS; create another recorder, to another file, for ACK");
        }
    }

    @Test
    void rejectsALimitThatIsNotPositive() {
        assertThatThrownBy(() -> ExchangeRecorder.to(out, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bodyLimit must be positive: 0");
    }

    @Test
    void continuesAFileAndEndsItsLastLine() throws IOException {
        Path file = Files.writeString(directory.resolve("night.jsonl"), "{\"type\":\"exch");

        try (ExchangeRecorder recorder = ExchangeRecorder.to(file);
                CssClient css = client(FakeTransport.of(CannedResponses.ok()), recorder)) {
            Way.BLOCKING.read(css);
        }

        assertThat(Files.readAllLines(file)).hasSize(3).first().isEqualTo("{\"type\":\"exch");
    }

    @Test
    void createsAFileThatOnlyItsOwnerCanRead() throws IOException {
        Path file = directory.resolve("night.jsonl");

        ExchangeRecorder.to(file).close();

        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void namesAFileThatCannotBeOpened() {
        Path file = directory.resolve("missing").resolve("night.jsonl");

        assertThatThrownBy(() -> ExchangeRecorder.to(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot open the recording " + file);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void stopsWithOneWarningWhenItCannotWrite(Way way) {
        BrokenStream broken = new BrokenStream(3);
        ExchangeRecorder recorder = ExchangeRecorder.to(broken);
        FakeTransport transport = FakeTransport.of(CannedResponses.ok());

        try (LogCapture log = LogCapture.start();
                CssClient css = client(transport, recorder)) {
            for (int i = 0; i < 5; i++) {
                way.read(css);
                way.write(css);
            }
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN"))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("stopped after java.io.IOException: No space left on device", "calls continue"));
        }

        assertThat(transport.sent()).hasSize(10);
        assertThat(broken.writes).isEqualTo(4);
        assertThat(broken.closed).isTrue();
        assertThat(recorder.isRecording()).isFalse();
    }

    @Test
    void showsNoMessageOfAnotherException() {
        OutputStream odd = new OutputStream() {
            @Override
            public void write(int octet) {
                throw new IllegalStateException("what it was writing");
            }
        };

        try (LogCapture log = LogCapture.start();
                CssClient css = client(FakeTransport.of(CannedResponses.ok()), ExchangeRecorder.to(odd))) {
            Way.BLOCKING.read(css);

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("stopped after java.lang.IllegalStateException"))
                    .noneMatch(line -> line.contains("what it was writing"));
        }
    }

    @Test
    void recordsNothingOnceItIsClosed() {
        ExchangeRecorder recorder = ExchangeRecorder.to(out);

        try (CssClient css = client(FakeTransport.of(CannedResponses.ok()), recorder)) {
            Way.BLOCKING.read(css);
            recorder.close();
            recorder.close();
            Way.BLOCKING.read(css);
        }

        assertThat(lines()).hasSize(2);
        assertThat(recorder.isRecording()).isFalse();
    }

    @Test
    void recordsACancelledCall() {
        FakeTransport transport = FakeTransport.of(CannedResponses.hang());

        try (CssClient css = client(transport, ExchangeRecorder.to(out))) {
            var call = css.callAsync(
                    CssOperations.UPGRADE_DETAIL,
                    UpgradeDetailRequest.builder("c1").build());
            call.cancel(true);
        }

        assertThat(transport.hanging())
                .singleElement()
                .satisfies(hanging -> assertThat(hanging.isCancelled()).isTrue());
        assertThat(lines().get(1).at("/failure").asMap()).containsEntry("kind", "CANCELLED");
    }

    private CssClient client(FakeTransport transport, ExchangeRecorder recorder) {
        return Clients.cssBuilder(transport, time).recorder(recorder).build();
    }

    private List<JsonValue> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JsonValue::of).toList();
    }

    /** A disk that is full after some lines. */
    private static final class BrokenStream extends OutputStream {
        private final int lines;
        private int writes;
        private boolean closed;

        BrokenStream(int lines) {
            this.lines = lines;
        }

        @Override
        public void write(int octet) {
            throw new AssertionError("a line is written at once");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            writes++;
            if (writes > lines) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
