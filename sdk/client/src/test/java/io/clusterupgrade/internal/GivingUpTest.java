// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.fails;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupts, cancelled futures, faults of signers and providers, and what messages say. */
class GivingUpTest {
    private static final Operation<RetryUpgradeTaskRequest, Picky> START = Operation.write(
                    CloudService.CSS, "StartUpgrade", "PUT", "v1.0", "/x")
            .request(RetryUpgradeTaskRequest.class)
            .response(Picky.class);

    private static final RetryUpgradeTaskRequest RETRY = RetryUpgradeTaskRequest.retry("c", "a");

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void anInterruptBeforehandSendsNothing() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.css(transport, time)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Way.BLOCKING.write(css))
                    .isExactlyInstanceOf(CallCancelledException.class)
                    .hasMessageStartingWith("CSS.RetryUpgradeTask failed: the call was given up by its caller");
        }
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void anInterruptDuringAWaitEndsItAndKeepsTheReasonForTheWait() {
        FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", "60"), ok());
        time.whileSleeping(Thread.currentThread()::interrupt);
        try (CssClient css = Clients.css(transport, time)) {
            CallCancelledException thrown =
                    catchThrowableOfType(CallCancelledException.class, () -> Way.BLOCKING.write(css));
            assertThat(thrown.getSuppressed()).hasExactlyElementsOfTypes(ThrottledException.class);
            assertThat(thrown.attempts()).isEqualTo(1);
        }
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void anInterruptDuringTheAttemptDoesNotSpoilAResponseThatCame() {
        Thread caller = Thread.currentThread();
        FakeTransport transport = FakeTransport.of((call, deadline) -> {
            caller.interrupt();
            return CannedResponses.response(200, "{}");
        });
        for (boolean write : new boolean[] {true, false}) {
            try (CssClient css = Clients.css(transport, time)) {
                assertThat(Way.BLOCKING.send(css, write).status()).isEqualTo(200);
            }
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void cancellingTheFutureDuringAnAttemptCancelsTheExchange() {
        FakeTransport transport = FakeTransport.of(CannedResponses.hang(), ok());
        try (CssClient css = Clients.css(transport, time)) {
            CompletableFuture<?> future = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY);
            future.cancel(true);

            assertThat(transport.hanging().get(0).isCancelled()).isTrue();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void cancellingTheFutureDuringADelayDropsTheDelayedAttempt() {
        time.manual();
        FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", "60"), ok());
        try (CssClient css = Clients.css(transport, time)) {
            CompletableFuture<?> future = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY);
            assertThat(time.waiting()).isEqualTo(1);
            future.cancel(false);

            assertThat(time.waiting()).isZero();
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void cancellingTheFutureAfterADelayThatWasOverAtOnceCancelsTheNextExchange() {
        FakeTransport transport =
                FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", "0"), CannedResponses.hang(), ok());
        try (CssClient css = Clients.css(transport, time)) {
            CompletableFuture<?> future = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY);
            assertThat(transport.hanging()).hasSize(1);
            future.cancel(true);

            assertThat(transport.hanging().get(0).isCancelled()).isTrue();
        }
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void completingTheFutureDuringAnAttemptCancelsTheExchange() {
        FakeTransport transport = FakeTransport.of(CannedResponses.hang(), CannedResponses.hang());
        try (CssClient css = Clients.css(transport, time)) {
            css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY)
                    .completeExceptionally(new IllegalStateException("enough"));
            css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY).complete(null);
        }
        assertThat(transport.hanging()).hasSize(2).allMatch(FakeTransport.Hanging::isCancelled);
    }

    @Test
    void aTimeOutOfTheCallersCancelsTheExchange() {
        FakeTransport transport = FakeTransport.of(CannedResponses.hang());
        try (CssClient css = Clients.css(transport, time)) {
            CompletableFuture<?> future =
                    css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY).orTimeout(50, TimeUnit.MILLISECONDS);
            assertThatThrownBy(future::join).hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(transport.hanging().get(0).isCancelled()).isTrue();
    }

    @Test
    void aTransportThatTellsTwoResultsIsHeardOnce() {
        time.manual();
        Transport twice = (call, deadline) -> new HttpExchange() {
            @Override
            public HttpResponse await() {
                throw new AssertionError("asynchronous");
            }

            @Override
            public void onDone(Handler handler) {
                attempts.incrementAndGet();
                for (int i = 0; i < 2; i++) {
                    handler.onFailure(ExchangeException.of(Kind.CONNECT, RequestSent.NO, "no connection")
                            .build());
                }
            }

            @Override
            public void cancel() {}
        };
        try (CssClient css =
                Clients.cssBuilder(FakeTransport.of(), time).transport(twice).build()) {
            CompletableFuture<?> future = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY);
            assertThat(time.waiting()).isEqualTo(1);
            time.advance(Duration.ofMinutes(1));
            assertThat(future).isCompletedExceptionally();
        }
        assertThat(attempts).hasValue(4);
    }

    @Test
    void aFutureThatIsCompletedFromOutsideSendsNothingMore() {
        time.manual();
        FakeTransport transport = FakeTransport.of(responses(503, ""), ok());
        try (CssClient css = Clients.css(transport, time)) {
            var future = css.callAsync(
                    CssOperations.UPGRADE_DETAIL,
                    io.clusterupgrade.css.request.UpgradeDetailRequest.builder("c")
                            .build());
            future.completeExceptionally(new IllegalStateException("enough"));
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void faultsOfSignersAndProvidersEndTheFuture() {
        IllegalStateException fault = new IllegalStateException("no luck");
        AssertionError error = new AssertionError("no luck at all");
        for (Throwable thrown : new Throwable[] {fault, error}) {
            AtomicInteger asked = new AtomicInteger();
            time.manual();
            FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow"));
            try (CssClient css = Clients.cssBuilder(transport, time)
                    .signer((call, credentials, now) -> {
                        if (asked.incrementAndGet() < 2) {
                            return call;
                        }
                        throw GivingUpTest.<RuntimeException>sneaky(thrown);
                    })
                    .build()) {
                var future = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY);
                Throwable unused = catchThrowable(() -> time.advance(Duration.ofMinutes(5)));

                assertThat(future)
                        .failsWithin(0, TimeUnit.SECONDS)
                        .withThrowableOfType(ExecutionException.class)
                        .havingCause()
                        .isSameAs(thrown);
            }
            assertThat(transport.sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aWriteWasAcceptedIfItsResponseShowsAMemberOfTheDocumentedOne(Way way) {
        String[] accepted = {"{\"name\":\"x\"}", "{\"name\":\"x\",\"a\":", "{\"name\":\"x", "{\"name\":\"x\"} {}"};
        for (String body : accepted) {
            FakeTransport transport = FakeTransport.of(responses(202, body, "X-Request-Id", "r7"));
            try (CssClient css = Clients.css(transport, time)) {
                DecodeException thrown = catchThrowableOfType(DecodeException.class, () -> way.call(css, START, RETRY));
                assertThat(thrown).as("%s of %s", way, body).isNotNull();
                assertThat(thrown.requestAccepted()).isTrue();
                assertThat(thrown.requestId()).isEqualTo("r7");
                assertThat(thrown)
                        .hasMessageStartingWith("CSS.StartUpgrade failed: 202 but the response cannot be parsed")
                        .hasMessageContaining("(request-id r7)");
            }
            assertThat(transport.sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aStatusOfSuccessAloneLeavesTheOutcomeOfAWriteUnknownWhateverIsWrongWithItsBody(Way way) {
        for (String body : new String[] {"", "<html>hi", "[]", "{} {}", "{\"a\":", "null", "{\"nam", "{\"a\":1}"}) {
            FakeTransport transport = FakeTransport.of(responses(202, body, "X-Request-Id", "r7"));
            try (CssClient css = Clients.css(transport, time)) {
                OutcomeUnknownException thrown =
                        catchThrowableOfType(OutcomeUnknownException.class, () -> way.call(css, START, RETRY));
                assertThat(thrown).as("%s of %s", way, body).isNotNull();
                assertThat(thrown.requestAccepted()).isFalse();
                assertThat(thrown.status()).isEqualTo(202);
                assertThat(thrown.requestId()).isEqualTo("r7");
                assertThat(thrown)
                        .hasMessageStartingWith(
                                "CSS.StartUpgrade failed: 202 (request-id r7) but the response cannot be parsed: ")
                        .hasMessageContaining("; the response begins with: " + (body.isEmpty() ? "(empty)" : body))
                        .hasMessageEndingWith("read the state before sending it again.");
            }
            assertThat(transport.sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void messagesNameServiceOperationStatusCodeAndRequestId(Way way) {
        FakeTransport transport = FakeTransport.of(
                huawei(409, "CSS.0011", "the cluster is busy", "X-Request-Id", "1f2e"),
                huawei(500, "CSS.0001", "oops", "X-Request-Id", "1f2f"),
                fails(Kind.BROKEN, RequestSent.MAYBE));
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.write(css)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageStartingWith("CSS.RetryUpgradeTask failed: 409 CSS.0011 \"the cluster is busy\""
                            + " (request-id 1f2e). Read the state");
            OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> way.write(css));
            assertThat(unknown)
                    .hasMessage("CSS.RetryUpgradeTask failed: 500 CSS.0001 \"oops\" (request-id 1f2f)."
                            + " The cloud may have acted on it: read the state before sending it again.");
            assertThat(unknown.status()).isEqualTo(500);
            assertThat(unknown.code()).isEqualTo("CSS.0001");
            assertThat(unknown.requestId()).isEqualTo("1f2f");
            assertThat(catchThrowable(() -> way.write(css)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageStartingWith("CSS.RetryUpgradeTask failed: it is BROKEN.")
                    .hasCauseInstanceOf(io.clusterupgrade.transport.ExchangeException.class);
        }
    }

    @Test
    void aProviderThatFailsBeforeASecondAttemptEndsTheFuture() {
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider provider = new CredentialsProvider() {
            @Override
            public Credentials credentials() {
                return Credentials.accessKey("AKAKAKAK", "sksksksk");
            }

            @Override
            public boolean isReady() {
                if (asked.incrementAndGet() > 1) {
                    throw new IllegalStateException("gone");
                }
                return true;
            }
        };
        FakeTransport transport = FakeTransport.of(responses(503, ""), ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(provider)
                .build()) {
            CompletableFuture<?> future = css.callAsync(
                    CssOperations.UPGRADE_DETAIL,
                    UpgradeDetailRequest.builder("c").build());
            time.advance(Duration.ofMinutes(1));

            assertThat(future)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("gone");
            assertThat(transport.sent()).hasSize(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** A user's own model that does not like what it gets. */
    public record Picky(String name) {
        public Picky {
            if (name != null) {
                throw new IllegalArgumentException("not this name");
            }
        }
    }
}
