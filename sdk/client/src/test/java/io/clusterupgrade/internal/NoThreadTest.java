// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that may have no further thread. What needs one is not begun, and says that nothing was sent. */
@Timeout(60)
class NoThreadTest {
    private final OutOfMemoryError noThread = new OutOfMemoryError(
            "unable to create native thread: possibly out of memory or process/resource limits reached");

    private final ThreadPoolExecutor side = BackgroundTasks.threads();
    private final ThreadFactory factory = side.getThreadFactory();
    private final long idle = side.getKeepAliveTime(TimeUnit.NANOSECONDS);

    @BeforeEach
    void noThreadMayBeStarted() {
        side.setThreadFactory(task -> {
            throw noThread;
        });
        // Those that are idle from other tests would serve this one.
        side.setKeepAliveTime(0, TimeUnit.NANOSECONDS);
        while (side.getPoolSize() > 0) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void threadsMayBeStartedAgain() {
        side.setThreadFactory(factory);
        side.setKeepAliveTime(idle, TimeUnit.NANOSECONDS);
    }

    @Test
    void aWriteThatFindsNoThreadIsNotSent() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.css(transport, new VirtualTime())) {
            assertThat(catchThrowable(() -> Way.BLOCKING.write(css)))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessageStartingWith("CSS.RetryUpgradeTask failed: no thread can be started"
                            + " (java.lang.OutOfMemoryError: unable to create native thread")
                    .hasMessageEndingWith("Nothing was sent.")
                    .hasRootCause(noThread);
        }
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void aReadNeedsNoThread() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.css(transport, new VirtualTime())) {
            assertThat(Way.BLOCKING.read(css).status()).isEqualTo(200);
        }
    }

    @Test
    void aLookupThatFindsNoThreadSendsNothing() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                .credentialsProvider(new CredentialsProvider() {
                    @Override
                    public Credentials credentials() {
                        throw new AssertionError("the provider was called");
                    }

                    @Override
                    public boolean isReady() {
                        return false;
                    }
                })
                .build()) {
            assertThat(catchThrowable(() -> Way.BLOCKING.read(css)))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessageEndingWith("Nothing was sent.");
        }
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void whatIsRejectedByAnExecutorIsNotBegun() {
        CompletableFuture<String> rejected = BackgroundTasks.run(
                () -> {
                    throw new AssertionError("begun");
                },
                task -> {
                    throw new RejectedExecutionException("full");
                });

        assertThatThrownBy(rejected::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ExchangeException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.LOCAL_FAULT);
                    assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
                });
    }
}
