// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.scenario.Scenario;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends half a request and stalls; the server waits a few milliseconds, the client for the response. */
class RequestTimeoutTest {
    private static final String REQUEST = "GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofMinutes(10);

    private TestCloud test =
            new TestCloud(CloudSimulator.builder().requestTimeout(SHORT).start());

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET /v1.0/p/clusters HTTP/1.1",
                "GET /v1.0/p/clusters HTTP/1.1\r\nHost: 127.0.0.1\r\n",
                "POST /v1.0/p/clusters HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf",
                "POST /v1.0/p/clusters HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n",
                "POST /v1.0/p/clusters HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void aStalledRequestGetsAResponseAndTheEndOfItsConnection(String half) throws IOException {
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            connection.send(half);
            if (half.contains("Expect")) {
                assertThat(connection.readHead()).startsWith("HTTP/1.1 100 Continue");
            }
            RawResponse response = connection.next();

            assertThat(response.status()).isEqualTo(408);
            assertThat(response.header("Connection")).isEqualTo("close");
            assertThat(response.body()).contains("The request was not complete after 30 ms");
            assertThat(connection.readToEnd()).isEmpty();
        }
        assertThat(test.cloud().journal().calls()).isEmpty();
    }

    @Test
    void theResponseIsInTheFormatOfTheService() throws IOException {
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            connection.send("GET /clusters/c1 HTTP/1.1\r\nx-acs-");

            assertThat(connection.next().json().has("RequestId")).isTrue();
        }
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            connection.send("GET /v1.0/p/clusters HTTP/1.1\r\nX-Sdk-");

            assertThat(connection.next().json().has("error_code")).isTrue();
        }
    }

    @Test
    void theSecondRequestOfAConnectionIsLimitedToo() throws IOException {
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            connection.send(REQUEST + "GET /clus");

            assertThat(connection.next().status()).isEqualTo(404);
            assertThat(connection.next().status()).isEqualTo(408);
        }
    }

    @Test
    void aConnectionWithoutARequestWaits() throws IOException {
        try (RawConnection idle = test.connect(TestCloud.READ_TIMEOUT_MILLIS);
                RawConnection stalled = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            idle.send(REQUEST);
            assertThat(idle.next().status()).isEqualTo(404);
            stalled.send("GET");
            assertThat(stalled.next().status()).isEqualTo(408);

            idle.send(REQUEST);
            assertThat(idle.next().status())
                    .as("idle for longer than the time-out")
                    .isEqualTo(404);
        }
    }

    @Test
    void aRequestInPartsIsReadUntilTheTimeout() throws IOException {
        test.close();
        test = new TestCloud(CloudSimulator.builder().requestTimeout(LONG).start());
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            for (String part : new String[] {"GET /unk", "nown HTT", "P/1.1\r\nHost", ": a\r\n", "\r\n"}) {
                connection.send(part);
            }

            assertThat(connection.next().status()).isEqualTo(404);
        }
    }

    @Test
    void aScenarioSetsTheTimeout() throws IOException {
        test.close();
        test = new TestCloud(CloudSimulator.builder()
                .scenario(Scenario.parse("requestTimeout: 40ms", "short.yaml"))
                .start());
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            connection.send("GET /v1.0/p/clusters");

            assertThat(connection.next().body()).contains("The request was not complete after 40 ms");
        }
    }

    /** The first bytes announce a record of TLS with 512 bytes, which never come. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\u0016", "\u0016\u0003\u0001\u0002\u0000\u0001"})
    void aStalledHandshakeGetsTheEndOfItsConnection(String begin) throws IOException {
        test.close();
        test = new TestCloud(
                CloudSimulator.builder().tls().requestTimeout(SHORT).start());
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            connection.send(begin);

            // An alert of TLS may come before the end; what counts is that it comes.
            assertThat(connection.readToEnd()).hasSizeLessThan(100);
        }
        assertThat(test.cloud().journal().calls()).isEmpty();
    }

    /** Longer than the others: the handshake of the client that behaves must be in time on a busy machine, too. */
    @Test
    void aConnectionWhoseHandshakeIsCompleteWaits() throws IOException {
        test.close();
        test = new TestCloud(CloudSimulator.builder()
                .tls()
                .requestTimeout(Duration.ofSeconds(1))
                .start());
        try (RawConnection idle = test.connectTls(TestCloud.READ_TIMEOUT_MILLIS)) {
            idle.send(REQUEST);
            assertThat(idle.next().status()).isEqualTo(404);
            try (RawConnection stalled = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
                stalled.readToEnd();
            }

            idle.send(REQUEST);
            assertThat(idle.next().status())
                    .as("idle for longer than the time-out")
                    .isEqualTo(404);
        }
    }

    @Test
    void rejectsATimeoutThatIsNone() {
        CloudSimulatorBuilder builder = CloudSimulator.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.requestTimeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.requestTimeout(Duration.ofNanos(1)));
    }
}
