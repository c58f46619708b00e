// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.fails;
import static io.clusterupgrade.testkit.CannedResponses.failsWith;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.EventLog;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the events of listeners: the same in the same order for both ways of calling, and one end for each start. */
class CallListenerTest {
    private final VirtualTime time = new VirtualTime();
    private final EventLog log = new EventLog();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCallThatSucceedsAfterRetriesReportsEachRetry(Way way) {
        FakeTransport transport = FakeTransport.of(
                failsWith(ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "gone")
                        .staleConnection(true)),
                fails(Kind.CONNECT, RequestSent.NO),
                huawei(429, "CSS.1", "slow", "Retry-After", "7", "X-Request-Id", "r1"),
                responses(503, ""),
                ok());
        try (CssClient css = css(transport)) {
            way.read(css);
        }
        assertThat(log.lines())
                .containsExactly(
                        "started",
                        "attempt 1",
                        "retried 1 stale connection PT0S",
                        "attempt 2",
                        "retried 2 no connection PT0.5S",
                        "attempt 3",
                        "retried 3 throttled PT7S 429 CSS.1 r1",
                        "attempt 4",
                        "retried 4 server error PT2S 503",
                        "attempt 5",
                        "ended 5  200 req-ok");
        assertThat(log.events()).allSatisfy(event -> {
            assertThat(event.service()).isEqualTo(CloudService.CSS);
            assertThat(event.operation()).isEqualTo("UpgradeDetail");
            assertThat(event.call()).isEqualTo(log.events().get(0).call());
        });
        assertThat(log.events().get(10).elapsed()).isEqualTo(Duration.ofMillis(9_500));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void neverShowsASecretThatComesBackAsARequestId(Way way) {
        FakeTransport transport = FakeTransport.of(responses(200, "{}", "X-Request-Id", "sksksksksksksksk"));
        try (LogCapture lines = LogCapture.start();
                CssClient css = css(transport)) {
            way.read(css);
            assertThat(lines.lines()).noneMatch(line -> line.contains("sksksk"));
        }
        assertThat(log.lines()).endsWith("ended 1  200 ****");
    }

    @Test
    void aSecretInASuppressedExceptionIsSeen() {
        IllegalStateException thrown = new IllegalStateException("fine");
        assertThat(SecretRedactor.of("planted-secret").isClean(thrown)).isTrue();
        thrown.addSuppressed(new IllegalStateException("x", new IllegalStateException("planted-secret")));
        assertThat(SecretRedactor.of("planted-secret").isClean(thrown)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCallThatFailsTellsWhatItsCallerGets(Way way) {
        FakeTransport transport = FakeTransport.of(
                huawei(401, "APIG.0301", "token expires, expires_at: x"),
                huawei(500, "CSS.2", "oops", "X-Request-Id", "r2"));
        int[] asked = {0};
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(() -> io.clusterupgrade.credentials.Credentials.token("t" + asked[0]++))
                .callListener(log)
                .build()) {
            assertThat(catchThrowable(() -> way.write(css))).isNotNull();
        }
        assertThat(log.lines())
                .containsExactly(
                        "started",
                        "attempt 1",
                        "retried 1 outdated credentials PT0S 401 APIG.0301",
                        "attempt 2",
                        "ended 2 OutcomeUnknownException 500 CSS.2 r2");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aResponseThatCannotBeReadEndsTheCallWithItsStatus(Way way) {
        FakeTransport transport = FakeTransport.of(responses(202, "<html>", "X-Request-Id", "r3"));
        try (CssClient css = css(transport)) {
            assertThat(catchThrowable(() -> way.read(css))).isNotNull();
        }
        assertThat(log.lines()).endsWith("ended 1 DecodeException 202 r3");
    }

    @Test
    void aCallThatIsRejectedBeforeItIsSentHasAnEndToo() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = css(transport)) {
            RetryUpgradeTaskRequest wrong = RetryUpgradeTaskRequest.retry("../c", "a");
            assertThat(catchThrowable(() -> css.call(CssOperations.RETRY_UPGRADE_TASK, wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(catchThrowable(() -> css.callAsync(CssOperations.RETRY_UPGRADE_TASK, wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(log.lines())
                .containsExactly(
                        "started", "ended 0 IllegalArgumentException", "started", "ended 0 IllegalArgumentException");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCallWithoutCredentialsHasAnEndToo(Way way) {
        try (CssClient css = Clients.cssBuilder(FakeTransport.of(ok()), time)
                .credentialsProvider(() -> {
                    throw new CredentialsException("none", null);
                })
                .callListener(log)
                .build()) {
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(CredentialsException.class);
        }
        assertThat(log.lines()).containsExactly("started", "ended 0 CredentialsException");
    }

    @Test
    void anInterruptEndsTheCallOnceBeforeAndDuringAWait() {
        FakeTransport transport = FakeTransport.of(responses(503, ""), ok());
        try (CssClient css = css(transport)) {
            Thread.currentThread().interrupt();
            assertThat(catchThrowable(() -> Way.BLOCKING.read(css))).isNotNull();
            assertThat(log.lines()).containsExactly("started", "ended 0 CallCancelledException");
            assertThat(Thread.interrupted()).isTrue();

            time.whileSleeping(Thread.currentThread()::interrupt);
            assertThat(catchThrowable(() -> Way.BLOCKING.read(css))).isNotNull();
            assertThat(log.lines().subList(2, 6))
                    .containsExactly(
                            "started",
                            "attempt 1",
                            "retried 1 server error PT0.5S 503",
                            "ended 1 CallCancelledException");
        }
    }

    @Test
    void aCancelledFutureEndsTheCallOnceInFlightAndInADelay() {
        time.manual();
        FakeTransport transport = FakeTransport.of(CannedResponses.hang(), responses(429, ""), ok());
        try (CssClient css = css(transport)) {
            write(css).cancel(true);
            assertThat(log.lines()).containsExactly("started", "attempt 1", "ended 1 CancellationException");

            write(css).cancel(false);
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(log.lines()).endsWith("retried 1 throttled PT0.5S 429", "ended 1 CancellationException");
        assertThat(log.ends()).isEqualTo(2);
    }

    @Test
    void aFutureThatIsCompletedFromOutsideEndsTheCallOnce() {
        FakeTransport transport = FakeTransport.of(CannedResponses.hang());
        try (CssClient css = css(transport)) {
            write(css).completeExceptionally(new IllegalStateException("enough"));
            transport.hanging().get(0).response(CannedResponses.response(200, "{}"));
        }
        assertThat(log.lines()).containsExactly("started", "attempt 1", "ended 1 IllegalStateException");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aListenerThatThrowsDoesNoHarmAndIsLoggedOnce(Way way) {
        CallListener faulty = new CallListener() {
            @Override
            public void callStarted(CallEvent event) {
                throw new IllegalStateException("secret words");
            }

            @Override
            public void callEnded(CallEvent event) {
                throw new AssertionError("secret words");
            }
        };
        try (LogCapture capture = LogCapture.start();
                CssClient css = Clients.cssBuilder(FakeTransport.of(ok()), time)
                        .callListener(faulty)
                        .callListener(log)
                        .build()) {
            assertThat(way.read(css).status()).isEqualTo(200);
            assertThat(way.write(css).status()).isEqualTo(200);

            assertThat(capture.messages(Listeners.class, "WARN"))
                    .singleElement()
                    .asString()
                    .contains("IllegalStateException")
                    .doesNotContain("secret");
        }
        assertThat(log.ends()).isEqualTo(2);
    }

    @Test
    void listenersGoAlongWithViewsAndBuilders() {
        EventLog second = new EventLog();
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = css(transport);
                CssClient more = css.toBuilder().callListener(second).build()) {
            Way.BLOCKING.read(css.with(io.clusterupgrade.request.RequestOptions.none()));
            assertThat(log.ends()).isEqualTo(1);
            assertThat(second.ends()).isZero();

            Way.ASYNC.read(more);
            assertThat(log.ends()).isEqualTo(2);
            assertThat(second.ends()).isEqualTo(1);
        }
        assertThat(log.events().get(0).call()).isNotEqualTo(log.events().get(3).call());
    }

    private static CompletableFuture<?> write(CssClient css) {
        return css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c", "a"));
    }

    private CssClient css(FakeTransport transport) {
        return Clients.cssBuilder(transport, time).callListener(log).build();
    }
}
