// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.Wire;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests interrupts of callers that wait for a response of a real server. */
@Timeout(60)
class InterruptTest {
    private static final long STALL_MILLIS = 200;

    private final MockWebServer server = Wire.server();
    private volatile MockResponse response = Wire.response(200, "{}");
    private CssClient css;

    @BeforeEach
    void start() {
        Thread caller = Thread.currentThread();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                caller.interrupt();
                // The response arrives while the interrupted caller still waits.
                new CompletableFuture<>()
                        .completeOnTimeout(null, STALL_MILLIS, TimeUnit.MILLISECONDS)
                        .join();
                return response;
            }
        });
        css = CssClient.builder()
                .endpoint(Wire.url(server))
                .projectId("p")
                .credentials(Credentials.token("t"))
                .attemptTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterEach
    void stop() {
        Thread.interrupted();
        css.close();
        server.close();
    }

    @Test
    void completesAWriteAndKeepsTheFlag() {
        assertThat(Way.BLOCKING.write(css).status()).isEqualTo(200);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotRetryARejectedWriteAfterAnInterrupt() {
        response = Wire.response(429, "{}", "Retry-After", "60");
        CallCancelledException thrown =
                catchThrowableOfType(CallCancelledException.class, () -> Way.BLOCKING.write(css));

        assertThat(thrown.getSuppressed()).hasExactlyElementsOfTypes(ThrottledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void reportsAnUnknownOutcomeOfAWrite() {
        response = Wire.response(503, "{}");
        assertThat(catchThrowable(() -> Way.BLOCKING.write(css))).isInstanceOf(OutcomeUnknownException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void cancelsAReadOrReturnsItsResponse() {
        Throwable thrown = catchThrowable(() -> Way.BLOCKING.read(css));

        assertThat(thrown == null || thrown instanceof CallCancelledException)
                .as("%s", thrown)
                .isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }
}
