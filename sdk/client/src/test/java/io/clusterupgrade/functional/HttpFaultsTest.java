// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.CancelTaskRequest;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers and gateways return in trouble, over real HTTP and in virtual time: who is sent again, and after what wait. */
class HttpFaultsTest {
    private static final Credentials KEYS = Credentials.session("AKIDAKIDAKIDAKID", "planted-secret", "planted-token");

    private final MockWebServer server = Wire.server();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"503, BLOCKING", "503, ASYNC", "408, BLOCKING", "408, ASYNC"})
    void retriesReadsAndNotWritesAfter503AndARequestTimeout(int status, Way way) {
        always(response(status, "{}", "Retry-After", "0"));
        try (CssClient css = css(RetryPolicy.defaults())) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(ServerException.class);
            assertThat(server.getRequestCount()).isEqualTo(4);
            assertThat(time.elapsed()).as("the delay of the Retry-After header").isZero();

            assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.getRequestCount()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Throttling.User, Retry-After, 3, 3000",
        "Throttling, x-acs-retry-after, 1500, 1500",
        "Throttling.Api, X-Nothing, 0, 500",
        "SomethingElse, x-acs-retry-after, 250, 250"
    })
    void retriesReadsAndWritesAfterAThrottleWithStatus400(String code, String header, String value, long millis) {
        for (Way way : Way.values()) {
            for (boolean write : new boolean[] {false, true}) {
                VirtualTime own = new VirtualTime();
                server.enqueue(response(400, "{\"code\":\"" + code + "\",\"message\":\"slow\"}", header, value));
                server.enqueue(response(200, "{}"));
                try (AckClient ack =
                        of(AckClient.builder(), Clients.STEADY).scheduler(own).build()) {
                    int attempts = write
                            ? way.call(ack, AckOperations.Tasks.CANCEL_TASK, new CancelTaskRequest("t1"))
                                    .attempts()
                            : way.read(ack).attempts();
                    assertThat(attempts).isEqualTo(2);
                }
                assertThat(own.delays()).containsExactly(Duration.ofMillis(millis));
            }
        }
        assertThat(server.getRequestCount()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "1.250, 1250", "0, 0", "soon, 500", "-3, 500", "date+9, 9000", "date-60, 0"})
    void waitsAsLongAsAThrottleDemands(String advice, long millis) {
        String header = advice.startsWith("date")
                ? CannedResponses.httpDate(VirtualTime.START.plusSeconds(Long.parseLong(advice.substring(4))))
                : advice;
        for (Way way : Way.values()) {
            for (boolean write : new boolean[] {false, true}) {
                VirtualTime own = new VirtualTime();
                server.enqueue(response(429, "{\"errCode\":\"CSS.1\"}", "Retry-After", header));
                server.enqueue(response(200, "{}"));
                try (CssClient css =
                        of(CssClient.builder(), Clients.STEADY).scheduler(own).build()) {
                    assertThat(way.send(css, write).attempts()).isEqualTo(2);
                }
                assertThat(own.delays()).containsExactly(Duration.ofMillis(millis));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "86400", "1e99999999", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void failsAtOnceIfTheRetryAfterIsTooLong(String advice) {
        always(response(429, "{\"errCode\":\"CSS.1\"}", "Retry-After", advice));
        try (CssClient css = css(Clients.STEADY)) {
            ThrottledException thrown = catchThrowableOfType(ThrottledException.class, () -> Way.BLOCKING.write(css));
            assertThat(thrown.retryAfter()).isBetween(Duration.ofSeconds(121), Duration.ofDays(365));
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void stopsRetriesWhenTheRetryBudgetIsEmpty(Way way) {
        always(response(500, "{}"));
        RetryPolicy policy = RetryPolicy.builder().budget(10).jitter(() -> 1).build();
        try (CssClient css = css(policy)) {
            for (int i = 0; i < 50; i++) {
                assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(ServerException.class);
            }
            assertThat(server.getRequestCount()).as("50 calls and 10 retries").isEqualTo(60);
            assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.getRequestCount()).isEqualTo(61);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void doesNotFollowARedirectToAnotherHost(int status) {
        try (MockWebServer elsewhere = Wire.server()) {
            elsewhere.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
            always(response(status, "", "Location", "http://localhost:" + elsewhere.getPort() + "/x"));
            try (CssClient css = css(Clients.STEADY)) {
                for (Way way : Way.values()) {
                    ApiException read = catchThrowableOfType(ApiException.class, () -> way.read(css));
                    assertThat(read.status()).isEqualTo(status);
                    OutcomeUnknownException write =
                            catchThrowableOfType(OutcomeUnknownException.class, () -> way.write(css));
                    assertThat(write.status()).isEqualTo(status);
                }
            }
            assertThat(elsewhere.getRequestCount()).isZero();
            assertThat(server.getRequestCount()).isEqualTo(4);
        }
    }

    @Test
    void signsEachAttemptAgain() throws Exception {
        List<MockResponse> storm = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            storm.add(response(503, "<html>"));
        }
        storm.add(response(200, "{}"));
        storm.forEach(server::enqueue);
        try (CssClient css = css(Clients.STEADY)) {
            assertThat(Way.BLOCKING.read(css).attempts()).isEqualTo(4);
        }
        assertThat(time.delays()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
        List<String> dates = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            RecordedRequest sent = server.takeRequest();
            dates.add(sent.getHeaders().get("X-Sdk-Date"));
            signatures.add(sent.getHeaders().get("Authorization"));
        }
        assertThat(dates)
                .as("in whole seconds: after half a second, one and two seconds")
                .containsExactly("20260102T030405Z", "20260102T030405Z", "20260102T030406Z", "20260102T030408Z");
        assertThat(new HashSet<>(signatures)).as("signed again").hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void noTwoAttemptsShareANonce(Way way) throws Exception {
        for (int i = 0; i < 3; i++) {
            server.enqueue(response(503, "{}"));
        }
        server.enqueue(response(200, "{}"));
        try (AckClient ack =
                of(AckClient.builder(), Clients.STEADY).scheduler(time).build()) {
            assertThat(way.read(ack).attempts()).isEqualTo(4);
        }
        List<String> nonces = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nonces.add(server.takeRequest().getHeaders().get("x-acs-signature-nonce"));
        }
        assertThat(nonces).doesNotContainNull().doesNotHaveDuplicates();
    }

    private void always(MockResponse response) {
        server.setDispatcher(FaultFixture.responding(request -> response));
    }

    private static MockResponse response(int status, String body, String... headers) {
        return Wire.response(status, body, headers);
    }

    private CssClient css(RetryPolicy policy) {
        return of(CssClient.builder(), policy).scheduler(time).build();
    }

    private <B extends ClientBuilder<B>> B of(B builder, RetryPolicy policy) {
        return builder.endpoint(Wire.url(server))
                .projectId("p1")
                .credentials(KEYS)
                .retryPolicy(policy);
    }
}
