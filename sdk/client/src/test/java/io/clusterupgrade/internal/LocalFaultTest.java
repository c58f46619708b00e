// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.failsWith;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What fails in this program and not in the network: memory, a class path that does not fit, a transport, a signer. A write that may have
 * left has an unknown outcome whatever failed; nothing is sent again for such a reason.
 */
class LocalFaultTest {
    private static final RetryUpgradeTaskRequest RETRY = RetryUpgradeTaskRequest.retry("c", "a");
    private static final UpgradeDetailRequest DETAIL =
            UpgradeDetailRequest.builder("c").build();

    private final VirtualTime time = new VirtualTime();

    /** Throws something when a response is read. */
    public record Heavy(String name) {
        static Supplier<Throwable> weight;

        public Heavy {
            throw LocalFaultTest.<RuntimeException>sneaky(weight.get());
        }
    }

    private static final Operation<RetryUpgradeTaskRequest, Heavy> HEAVY_WRITE = Operation.write(
                    CloudService.CSS, "HeavyWrite", "PUT", "v1.0", "/x")
            .request(RetryUpgradeTaskRequest.class)
            .response(Heavy.class);
    private static final Operation<RetryUpgradeTaskRequest, Heavy> HEAVY_READ = Operation.read(
                    CloudService.CSS, "HeavyRead", "GET", "v1.0", "/x")
            .request(RetryUpgradeTaskRequest.class)
            .response(Heavy.class);

    @ParameterizedTest
    @EnumSource(Way.class)
    void memoryThatEndsOverTheResponseOfAWriteLeavesItsOutcomeUnknown(Way way) {
        OutOfMemoryError memory = new OutOfMemoryError("Java heap space");
        Heavy.weight = () -> memory;
        FakeTransport transport = FakeTransport.of(responses(200, "{\"name\":\"x\"}"));
        try (CssClient css = Clients.css(transport, time)) {
            Throwable thrown = catchThrowable(() -> way.call(css, HEAVY_WRITE, RETRY));

            assertThat(thrown)
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasMessageStartingWith("CSS.HeavyWrite failed: the call failed in this program"
                            + " (java.lang.OutOfMemoryError: Java heap space). The cloud may have acted on it");
            assertThat(thrown.getCause()).isInstanceOf(ExchangeException.class).hasCause(memory);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aMissingMethodOverTheResponseOfAWriteIsExplainedAndLeavesItsOutcomeUnknown(Way way) {
        Heavy.weight = () -> new NoSuchMethodError("'okio.Socket okio.Okio.socket(java.net.Socket)'");
        FakeTransport transport = FakeTransport.of(responses(200, "{\"name\":\"x\"}"));
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.call(css, HEAVY_WRITE, RETRY)))
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("the class path does not fit: java.lang.NoSuchMethodError")
                    .hasMessageContaining("okio.Okio was found in ")
                    .hasMessageContaining("okio-jvm")
                    .hasMessageContaining("The cloud may have acted on it");
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aMissingMethodOverTheResponseOfAReadIsExplainedAndNotTriedAgain(Way way) {
        NoSuchMethodError missing = new NoSuchMethodError("'okio.Socket okio.Okio.socket(java.net.Socket)'");
        Heavy.weight = () -> missing;
        FakeTransport transport = FakeTransport.of(responses(200, "{\"name\":\"x\"}"));
        try (CssClient css = Clients.css(transport, time)) {
            assertExplained(catchThrowable(() -> way.call(css, HEAVY_READ, RETRY)), missing);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClassPathFaultInTheTransportIsNoTroubleOfTheNetwork(Way way) {
        NoClassDefFoundError missing = new NoClassDefFoundError("okio/Missing");
        for (RequestSent sent : RequestSent.values()) {
            FakeTransport transport = FakeTransport.of(failsWith(
                    ExchangeException.of(Kind.LOCAL_FAULT, sent, "it broke").cause(missing)));
            try (CssClient css = Clients.css(transport, time)) {
                assertExplained(catchThrowable(() -> way.read(css)), missing);
                Throwable write = catchThrowable(() -> way.write(css));
                if (sent == RequestSent.NO) {
                    assertExplained(write, missing);
                } else {
                    assertThat(write)
                            .isExactlyInstanceOf(OutcomeUnknownException.class)
                            .hasMessageContaining("okio/Missing");
                }
            }
            assertThat(transport.sent()).hasSize(2);
        }
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClassPathFaultInASignerSendsNothing(Way way) {
        NoSuchFieldError missing = new NoSuchFieldError("it");
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .signer((call, credentials, now) -> {
                    throw missing;
                })
                .build()) {
            assertExplained(catchThrowable(() -> way.write(css)), missing);
        }
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aFaultOfATransportLeavesTheOutcomeOfAWriteUnknownAndEndsARead(Way way) {
        IllegalStateException fault = new IllegalStateException("no luck");
        Line faulty = (call, deadline) -> {
            throw fault;
        };
        FakeTransport transport = FakeTransport.of(faulty);
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.write(css)))
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasRootCause(fault);
            assertThat(catchThrowable(() -> way.read(css))).isSameAs(fault);
        }
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aLocalFaultIsNotTriedAgainAndSaysWhetherAnythingWasSent(Way way) {
        FakeTransport transport =
                FakeTransport.of(failsWith(ExchangeException.of(Kind.LOCAL_FAULT, RequestSent.NO, "no thread")));
        try (CssClient css = Clients.css(transport, time)) {
            for (boolean write : new boolean[] {true, false}) {
                assertThat(catchThrowable(() -> way.send(css, write)))
                        .isExactlyInstanceOf(TransportException.class)
                        .hasMessageEndingWith("failed: no thread. Nothing was sent.");
            }
        }
        assertThat(transport.sent()).hasSize(2);
    }

    /** Memory may end while the body of an accepted write is read: its content is unknown. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void memoryThatEndsInTheBodyOfAnAcceptedWriteLeavesItsOutcomeUnknown(Way way) {
        FakeTransport transport =
                FakeTransport.of(failsWith(ExchangeException.of(Kind.LOCAL_FAULT, RequestSent.MAYBE, "it failed")
                        .cause(new OutOfMemoryError("Java heap space"))
                        .partialResponse(io.clusterupgrade.testkit.CannedResponses.response(202, ""))));
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.write(css))).isExactlyInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void aTimerThatCannotBeStartedEndsAnAsynchronousCallWithWhatTheCloudSaid() {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow"));
        try (CssClient css = Clients.cssBuilder(transport, time)
                .scheduler(new Scheduler() {
                    @Override
                    public java.time.Instant now() {
                        return time.now();
                    }

                    @Override
                    public void sleep(Duration duration) {
                        throw new AssertionError("asynchronous");
                    }

                    @Override
                    public Scheduled schedule(Duration delay, Runnable task) {
                        throw noThread;
                    }

                    @Override
                    public Scheduled watch(Duration delay, Runnable task) {
                        return () -> {};
                    }
                })
                .build()) {
            assertThat(catchThrowable(() -> css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RETRY)
                            .join()))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isExactlyInstanceOf(ThrottledException.class)
                    .hasSuppressedException(noThread);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aProviderThatFailsOverARejectionKeepsTheRejection(Way way) {
        IllegalStateException gone = new IllegalStateException("gone");
        FakeTransport transport = FakeTransport.of(huawei(401, "APIG.0301", "token expires, expires_at: x"));
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(new io.clusterupgrade.credentials.CredentialsProvider() {
                    @Override
                    public io.clusterupgrade.credentials.Credentials credentials() {
                        return io.clusterupgrade.credentials.Credentials.token("tttttttt");
                    }

                    @Override
                    public io.clusterupgrade.credentials.Credentials refreshAfterRejection(
                            io.clusterupgrade.credentials.Credentials rejected) {
                        throw gone;
                    }
                })
                .build()) {
            assertThat(catchThrowable(() -> way.write(css)))
                    .isExactlyInstanceOf(io.clusterupgrade.error.AuthenticationException.class)
                    .hasSuppressedException(gone);
            assertThat(catchThrowable(() -> way.call(css, CssOperations.UPGRADE_DETAIL, DETAIL)))
                    .isExactlyInstanceOf(io.clusterupgrade.error.AuthenticationException.class);
        }
    }

    private static void assertExplained(Throwable thrown, LinkageError missing) {
        assertThat(thrown)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the class path does not fit: " + missing)
                .hasMessageContaining("Two versions of a library are mixed, or one is missing")
                .hasCause(missing);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
