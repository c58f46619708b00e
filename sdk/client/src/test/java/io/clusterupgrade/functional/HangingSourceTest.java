// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source of credentials that does not respond affects its own client only, and few threads there. */
@Timeout(60)
class HangingSourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UpgradeDetailRequest REQUEST =
            UpgradeDetailRequest.builder("c1").build();

    private final VirtualTime time = new VirtualTime().manual();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<CssClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        release.countDown();
        clients.forEach(CssClient::close);
    }

    @Test
    void doNotBlockOtherClients() {
        for (int i = 0; i < 10; i++) {
            CssClient stuck = client(new Source(true), FakeTransport.of(CannedResponses.ok()));
            for (int call = 0; call < 10; call++) {
                assertThat(read(stuck)).isNotDone();
            }
        }
        CssClient well = client(new Source(false), FakeTransport.of(CannedResponses.ok()));

        for (int call = 0; call < 10; call++) {
            assertThat(read(well)).succeedsWithin(SOON);
        }
    }

    @Test
    void endHundredsOfWaitingCallsInTime() {
        CssClient stuck = client(new Source(true), FakeTransport.of(CannedResponses.ok()));
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(read(stuck));
            calls.add(blockingRead(stuck));
        }
        until(() -> time.watching() == 200);
        assertThat(asked).hasValue(1);

        time.advance(Duration.ofMinutes(3));

        for (CompletableFuture<?> call : calls) {
            assertThat(call)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(CallTimeoutException.class);
        }
        assertThat(hanging).hasValue(1);
    }

    @Test
    void replaceHangingLookupsUpToALimit() {
        CssClient stuck = client(new Source(true), FakeTransport.of(CannedResponses.ok()));
        for (int i = 0; i < 20; i++) {
            CompletableFuture<?> call = read(stuck);
            time.advance(Duration.ofMinutes(3));
            assertThat(call).failsWithin(SOON);
        }
        until(() -> hanging.get() == 4);
        assertThat(asked).hasValue(4);

        CompletableFuture<?> late = read(stuck);
        release.countDown();
        assertThat(late).succeedsWithin(SOON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shareTheKeysOrTheFailureAmongWaitingCalls(boolean fails) {
        CssClient css = client(
                new Source(true) {
                    @Override
                    public Credentials credentials() {
                        Credentials found = super.credentials();
                        if (fails) {
                            throw new CredentialsException("IAM returned 503.", null);
                        }
                        return found;
                    }
                },
                FakeTransport.of(CannedResponses.ok()));
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            calls.add(read(css));
            calls.add(blockingRead(css));
        }
        until(() -> time.watching() == 10);
        release.countDown();
        until(() -> time.waiting() == 4);
        time.advance(Duration.ofMillis(1));

        for (CompletableFuture<?> call : calls) {
            if (fails) {
                assertThat(call).failsWithin(SOON).withThrowableThat().withMessageContaining("IAM returned 503.");
            } else {
                assertThat(call).succeedsWithin(SOON);
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void blockNoThreadOfAnAsynchronousCall() {
        Credentials old = Credentials.session("AK-1", "secret-1", "token-1");
        Credentials fresh = Credentials.session("AK-2", "secret-2", "token-2");
        FakeTransport cloud = FakeTransport.of(
                CannedResponses.huawei(401, "APIGW.0301", "token expires"), CannedResponses.responses(200, "{}"));
        CssClient css = client(
                new CredentialsProvider() {
                    @Override
                    public Credentials credentials() {
                        return release.getCount() == 0 ? fresh : old;
                    }

                    @Override
                    public Credentials refreshAfterRejection(Credentials rejected) {
                        hang();
                        return fresh;
                    }
                },
                cloud);

        CompletableFuture<?> call = read(css);
        assertThat(call).as("the response came in this very thread").isNotDone();
        assertThat(cloud.sent()).hasSize(1);
        release.countDown();
        until(() -> time.waiting() == 1);
        time.advance(Duration.ofMillis(1));

        assertThat(call).succeedsWithin(SOON);
        assertThat(cloud.sent().get(1).header("X-Security-Token")).isEqualTo("token-2");
    }

    private CssClient client(CredentialsProvider provider, FakeTransport transport) {
        CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(provider)
                .build();
        clients.add(css);
        return css;
    }

    private static CompletableFuture<?> read(CssClient css) {
        return css.callAsync(CssOperations.UPGRADE_DETAIL, REQUEST);
    }

    private static CompletableFuture<?> blockingRead(CssClient css) {
        return CompletableFuture.supplyAsync(() -> css.call(CssOperations.UPGRADE_DETAIL, REQUEST), task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - began).isLessThan(SOON.toNanos());
            Thread.onSpinWait();
        }
    }

    private void hang() {
        hanging.incrementAndGet();
        asked.incrementAndGet();
        try {
            assertThat(release.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hanging.decrementAndGet();
    }

    private class Source implements CredentialsProvider {
        private final boolean hangs;

        Source(boolean hangs) {
            this.hangs = hangs;
        }

        @Override
        public Credentials credentials() {
            if (hangs) {
                hang();
            }
            return Credentials.accessKey("AK-1", "secret-1");
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
