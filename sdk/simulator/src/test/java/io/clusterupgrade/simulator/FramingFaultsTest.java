// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.FailedTask;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages with a wrong length, checked byte by byte. */
class FramingFaultsTest {
    private final FailedTask task = new FailedTask("disk pressure");
    private final Faults faults = task.faults();
    /** The real response, in two halves. */
    private String body;

    private String first;
    private String second;
    private RawConnection connection;

    @BeforeEach
    void open() throws IOException {
        body = task.detail().body();
        first = body.substring(0, body.length() / 2);
        second = body.substring(body.length() / 2);
        connection = task.connect();
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        task.close();
    }

    @Test
    void leavesTheRestInTheConnectionIfTheLengthIsTooShort() throws IOException {
        assertThat(headBefore(body, Fault.contentLengthTooShort()))
                .endsWith("\r\nContent-Length: " + body.length() / 2 + "\r\n\r\n");
        expectNextResponse();
    }

    @Test
    void closesTheConnectionIfTheLengthIsTooLong() throws IOException {
        assertThat(headBefore(body, Fault.contentLengthTooLong()))
                .endsWith("\r\nContent-Length: " + 2 * body.length() + "\r\n\r\n");
        expectEndOfConnection();
    }

    @Test
    void sendsTwoLengths() throws IOException {
        assertThat(headBefore(body, Fault.contentLengthTwice()))
                .endsWith("\r\nContent-Length: " + body.length() + "\r\nContent-Length: " + body.length() / 2
                        + "\r\n\r\n");
        expectNextResponse();
    }

    @Test
    void sendsANegativeLength() throws IOException {
        assertThat(headBefore(body, Fault.contentLengthNegative())).endsWith("\r\nContent-Length: -1\r\n\r\n");
        expectEndOfConnection();
    }

    @Test
    void cutsAChunk() throws IOException {
        String cut = chunk(first) + size(second) + "\r\n" + second.substring(0, second.length() / 2);

        expectChunked(headBefore(cut, Fault.chunkCut()));
        expectEndOfConnection();
    }

    @Test
    void sendsAChunkSizeThatIsNotANumber() throws IOException {
        String invalid = chunk(first) + "size\r\n" + second + "\r\n0\r\n\r\n";

        expectChunked(headBefore(invalid, Fault.chunkSizeInvalid()));
        expectNextResponse();
    }

    @Test
    void omitsTheLastChunk() throws IOException {
        expectChunked(headBefore(chunk(first) + chunk(second), Fault.chunkEndMissing()));
        expectEndOfConnection();
    }

    static List<Fault> flaws() {
        return List.of(
                Fault.contentLengthTooShort(),
                Fault.contentLengthTooLong(),
                Fault.contentLengthTwice(),
                Fault.contentLengthNegative(),
                Fault.chunkCut(),
                Fault.chunkSizeInvalid(),
                Fault.chunkEndMissing());
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void executesBeforeAFlawedMessageEvenWithoutABody(Fault flaw) throws IOException {
        faults.next(flaw);
        connection.send(task.retryRequest());

        assertThat(connection.readHead()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(connection.read(8)).isNotEmpty();
        assertThat(task.runs()).isEqualTo(2);
        assertThat(task.newestCall().isExecuted()).isTrue();
        assertThat(task.newestCall().fault()).isEqualTo(flaw);
    }

    @Test
    void sendsAResponseTwiceInOneWrite() throws IOException {
        faults.next(Fault.respondTwice());
        RawResponse response = connection.exchange(task.detailRequest());

        assertThat(response.body()).isEqualTo(body);
        assertThat(connection.next()).isEqualTo(response);
        expectNextResponse();
    }

    @Test
    void letsTheSecondResponseBeReadAsTheNextOne() throws IOException {
        faults.next(Fault.respondTwice());
        RawResponse response = connection.exchange(task.detailRequest());

        assertThat(connection.exchange(task.retryRequest())).isEqualTo(response);
        assertThat(connection.next().body()).isEmpty();
        assertThat(task.runs()).isEqualTo(2);
        assertThat(task.journal().calls("RetryUpgradeTask")).singleElement().matches(call -> !call.isFaulty());
    }

    @Test
    void sendsAResponseAgainAfterAPause() throws IOException {
        faults.times(2, Fault.respondTwice(Duration.ofMillis(20)));
        RawResponse response = connection.exchange(task.detailRequest());
        assertThat(response.body()).isEqualTo(body);
        assertThat(connection.next()).isEqualTo(response);

        RawResponse empty = connection.exchange(task.retryRequest());
        assertThat(empty.body()).isEmpty();
        assertThat(connection.next()).isEqualTo(empty);
        assertThat(task.runs()).isEqualTo(2);
        expectNextResponse();
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.respondTwice(Duration.ofMillis(-1)));
    }

    /** Returns the head of a flawed response to a read; exactly these bytes follow it. */
    private String headBefore(String bytes, Fault flaw) throws IOException {
        faults.next(flaw);
        connection.send(task.detailRequest());
        String head = connection.readHead();
        assertThat(new String(connection.read(bytes.length()), StandardCharsets.UTF_8))
                .isEqualTo(bytes);
        return head;
    }

    private static void expectChunked(String head) {
        assertThat(head).doesNotContain("Content-Length").endsWith("\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    private void expectEndOfConnection() throws IOException {
        assertThat(connection.readToEnd()).isEmpty();
    }

    /** Checks that the next response begins with the next byte. */
    private void expectNextResponse() throws IOException {
        assertThat(connection.exchange(task.detailRequest()).status()).isEqualTo(200);
    }

    private static String chunk(String text) {
        return size(text) + "\r\n" + text + "\r\n";
    }

    private static String size(String text) {
        return Integer.toHexString(text.length());
    }
}
