// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PreviousAttempt;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.RawServer.Conversation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests connections that break or stall at every stage: a read is sent four times, a write exactly once. */
class BrokenConnectionTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

    @ParameterizedTest
    @EnumSource(Way.class)
    void aResetBeforeTheRequestIsRead(Way way) {
        try (RawServer server = RawServer.start(RawServer.Peer::reset);
                CssClient css = FaultFixture.css(server.url()).build()) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(TransportException.class);
            assertThat(server.connections()).isEqualTo(4);
            CloudException write = catchThrowableOfType(CloudException.class, () -> way.write(css));
            // A reset may be detected before anything is written: only then the write may be sent again.
            assertThat(server.connections()).isEqualTo(4 + write.attempts());
            assertThat(write.previousAttempts())
                    .extracting(PreviousAttempt::reason)
                    .allMatch(RetryReason.NO_CONNECTION::equals);
            assertThat(write).isInstanceOfAny(OutcomeUnknownException.class, TransportException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aResetDuringTheRequest(Way way) {
        assertOutcomeUnknown(way, peer -> {
            peer.readBytes(20);
            peer.reset();
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aResetAfterTheWholeRequest(Way way) {
        RawServer read = assertOutcomeUnknown(way, peer -> {
            peer.readRequest();
            peer.reset();
        });
        assertThat(read.requests().stream().filter(request -> request.startsWith("PUT ")))
                .as("the whole write arrived once")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClosedConnectionWithoutAResponse(Way way) {
        assertOutcomeUnknown(way, RawServer.Peer::readRequest);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void stalledHeaders(Way way) {
        Conversation stalls = peer -> {
            peer.readRequest();
            peer.stall();
        };
        assertAttempts(way, stalls, CallTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aStalledBody(Way way) {
        Conversation stalls = peer -> {
            peer.readRequest();
            peer.write(HEAD + "Content-Length: 9\r\n\r\n{");
            peer.stall();
        };
        assertAttempts(way, stalls, CallTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aTrickledBody(Way way) {
        Conversation trickles = peer -> {
            peer.readRequest();
            peer.write(HEAD + "\r\n");
            while (true) {
                peer.write(" ");
                new CompletableFuture<>()
                        .completeOnTimeout(null, 15, TimeUnit.MILLISECONDS)
                        .join();
            }
        };
        assertAttempts(way, trickles, CallTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aTruncatedGzipBody(Way way) {
        byte[] whole = gzip("{\"detailList\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Conversation cuts = zipped(Arrays.copyOf(whole, whole.length - 9));

        assertAttempts(way, cuts, TransportException.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aGzipBomb(Way way) {
        byte[] bomb = gzip(new byte[32 * 1024 * 1024 + 1]);
        try (RawServer server = RawServer.start(zipped(bomb));
                CssClient css = FaultFixture.css(server.url()).build()) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(ResponseTooLargeException.class);
            assertThat(server.requests())
                    .as("a longer response gets no shorter")
                    .hasSize(1);
            OutcomeUnknownException write = catchThrowableOfType(OutcomeUnknownException.class, () -> way.write(css));
            assertThat(write.status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    /** A proxy may send these after the request was executed; some are never seen, since HTTP waits for a final status after them. */
    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "100", "101", "103", "199", "300", "302", "304", "399", "600", "999"})
    void aStatusThatNoServiceUsesForRejections(String status) {
        Conversation responses = peer -> {
            peer.readRequest();
            String upgrade = status.equals("101") ? "Connection: Upgrade\r\nUpgrade: x\r\n" : "Connection: close\r\n";
            peer.write("HTTP/1.1 " + status + " X\r\n" + upgrade + "Content-Length: 0\r\n\r\n");
        };
        for (Way way : Way.values()) {
            try (RawServer server = RawServer.start(responses);
                    CssClient css = FaultFixture.css(server.url()).build()) {
                assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(OutcomeUnknownException.class);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    /** The outcome of the write is unknown. */
    private static RawServer assertOutcomeUnknown(Way way, Conversation line) {
        try (RawServer server = RawServer.start(line);
                CssClient css = FaultFixture.css(server.url()).build()) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(TransportException.class);
            assertThat(server.connections()).isEqualTo(4);
            OutcomeUnknownException write = catchThrowableOfType(OutcomeUnknownException.class, () -> way.write(css));
            assertThat(write.attempts()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(5);
            return server;
        }
    }

    /** Asserts that a success status without its body does not count as an accepted write. */
    private static void assertAttempts(Way way, Conversation line, Class<? extends CloudException> read) {
        try (RawServer server = RawServer.start(line);
                CssClient css =
                        FaultFixture.css(server.url()).attemptTimeout(SHORT).build()) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(read);
            assertThat(server.requests()).hasSize(4).allMatch(request -> request.startsWith("GET "));
            CloudException thrown = catchThrowableOfType(CloudException.class, () -> way.write(css));
            assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
            assertThat(thrown.requestAccepted()).isFalse();
            assertThat(server.requests()).as("the write, once").hasSize(5);
            assertThat(server.requests().get(4)).startsWith("PUT ");
        }
    }

    private static Conversation zipped(byte[] body) {
        return peer -> {
            peer.readRequest();
            peer.write(HEAD + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
            peer.write(body);
        };
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
