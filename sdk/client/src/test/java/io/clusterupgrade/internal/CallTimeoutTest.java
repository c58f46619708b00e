// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.EventLog;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.OkHttpTransport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The time of a call bounds what has to be found before it can be sent, too. */
@Timeout(60)
class CallTimeoutTest {
    private static final Credentials KEYS = Credentials.accessKey("AKAKAKAKAKAKAKAK", "sksksksksksksksk");

    private final VirtualTime time = new VirtualTime();
    private final EventLog log = new EventLog();
    private final CountDownLatch release = new CountDownLatch(1);
    private final FakeTransport transport = FakeTransport.of(ok());

    @AfterEach
    void end() {
        release.countDown();
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void credentialsThatDoNotComeEndTheCallInTime(Way way) {
        Slow slow = new Slow(() -> {
            time.advance(Duration.ofMinutes(3));
            await(release);
            return KEYS;
        });
        try (CssClient css = css(slow)) {
            CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, () -> way.write(css));

            assertThat(thrown)
                    .hasMessage("CSS.RetryUpgradeTask failed: no credentials or no project in time.")
                    .cause()
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            cause -> assertThat(cause.requestSent()).isEqualTo(RequestSent.NO));
            assertThat(thrown.attempts()).isZero();
        }
        assertThat(transport.sent()).isEmpty();
        assertThat(log.lines()).containsExactly("started", "ended 0 CallTimeoutException");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aProjectThatDoesNotComeEndsTheCallInTime(Way way) {
        Slow slow = new Slow(() -> KEYS);
        slow.project = () -> {
            time.advance(Duration.ofMinutes(3));
            await(release);
            return "p";
        };
        try (CssClient css = CssClient.builder()
                .endpoint("http://127.0.0.1:1")
                .credentialsProvider(slow)
                .transport(transport)
                .scheduler(time)
                .build()) {
            assertThat(catchThrowable(() -> way.read(css)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("no credentials or no project in time");
        }
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void timeSpentOnALookupIsNotLeftForTheAttempt(Way way) {
        Slow slow = new Slow(() -> {
            time.advance(Duration.ofSeconds(160));
            return KEYS;
        });
        try (CssClient css = css(slow)) {
            assertThat(way.read(css).attempts()).isEqualTo(1);
        }
        assertThat(transport.given()).containsExactly(Duration.ofSeconds(20));
        assertThat(slow.asked).isEqualTo(1);
        assertThat(time.watching()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void newCredentialsThatDoNotComeEndTheCallInTime(Way way) {
        FakeTransport rejecting = FakeTransport.of(huawei(401, "APIG.0301", "token expires, expires_at: x"), ok());
        CredentialsProvider provider = new CredentialsProvider() {
            @Override
            public Credentials credentials() {
                return Credentials.token("old");
            }

            @Override
            public Credentials refreshAfterRejection(Credentials rejected) {
                time.advance(Duration.ofMinutes(3));
                await(release);
                return Credentials.token("new");
            }
        };
        try (CssClient css = Clients.cssBuilder(rejecting, time)
                .credentialsProvider(provider)
                .build()) {
            CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, () -> way.write(css));
            assertThat(thrown.attempts()).isEqualTo(1);
            assertThat(thrown.getSuppressed()).hasExactlyElementsOfTypes(AuthenticationException.class);
        }
        assertThat(rejecting.sent()).hasSize(1);
    }

    @Test
    void aCallThatWaitsForItsTurnFailsAtItsDeadlineAndTellsItOnce() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = RawServer.start(peer -> {
                    peer.readRequest();
                    arrived.countDown();
                    await(release);
                    peer.ok("{}");
                });
                OkHttpTransport own =
                        OkHttpTransport.builder().maxCallsInFlight(1).build();
                CssClient css = Clients.cssBuilder(transport, time)
                        .endpoint(server.url())
                        .transport(own)
                        .attemptTimeout(Duration.ofMinutes(9))
                        .callTimeout(Duration.ofSeconds(40))
                        .callListener(log)
                        .build()) {
            CompletableFuture<?> first = write(css.with(RequestOptions.none().withCallTimeout(Duration.ofMinutes(9))));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<?> second = write(css);
            time.advance(Duration.ofSeconds(40));

            assertThat(second)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOf(CallTimeoutException.class);
            assertThat(log.lines())
                    .containsExactly("started", "attempt 1", "started", "attempt 1", "ended 1 CallTimeoutException");
            release.countDown();
            first.get(20, TimeUnit.SECONDS);
            assertThat(server.requests()).hasSize(1);
        }
        assertThat(log.ends()).isEqualTo(2);
    }

    @Test
    void anInterruptEndsTheWaitForCredentialsAtOnce() {
        Thread caller = Thread.currentThread();
        Slow slow = new Slow(() -> {
            caller.interrupt();
            await(release);
            return KEYS;
        });
        try (CssClient css = css(slow)) {
            assertThat(catchThrowable(() -> Way.BLOCKING.read(css))).isInstanceOf(CallCancelledException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(transport.sent()).isEmpty();
        assertThat(time.watching()).isZero();
    }

    @Test
    void aCallThatIsCancelledWhileItsCredentialsAreFetchedIsNeverSent() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch responded = new CountDownLatch(1);
        Slow slow = new Slow(() -> {
            asked.countDown();
            await(release);
            responded.countDown();
            return KEYS;
        });
        try (CssClient css = css(slow)) {
            CompletableFuture<?> future = write(css);
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            future.cancel(true);
            release.countDown();
            assertThat(responded.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(time.watching()).isZero();
        }
        assertThat(transport.sent()).isEmpty();
        assertThat(log.lines()).containsExactly("started", "ended 0 CancellationException");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatAProviderThrowsArrivesUnchanged(Way way) {
        IllegalStateException fault = new IllegalStateException("no luck");
        Slow slow = new Slow(() -> {
            throw fault;
        });
        try (CssClient css = css(slow)) {
            assertThat(catchThrowable(() -> way.read(css))).isSameAs(fault);
        }
        assertThat(log.lines()).containsExactly("started", "ended 0 IllegalStateException");
    }

    private CssClient css(CredentialsProvider provider) {
        return Clients.cssBuilder(transport, time)
                .credentialsProvider(provider)
                .callListener(log)
                .build();
    }

    private static CompletableFuture<?> write(CssClient css) {
        return css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c", "a"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A provider that says that it must be waited for, every time. */
    private static final class Slow implements CredentialsProvider {
        private final Supplier<Credentials> response;
        private Supplier<String> project = () -> null;
        private volatile int asked;

        Slow(Supplier<Credentials> response) {
            this.response = response;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate")
        public Credentials credentials() {
            asked++;
            return response.get();
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String projectId() {
            return project.get();
        }
    }
}
