// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests when and in which thread credentials are renewed, and what callers get meanwhile, in virtual time. */
class RefreshingCredentialsTest {
    private final VirtualTime time = new VirtualTime();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private int fetches;
    private RuntimeException failure;
    private Duration lifetime = Duration.ofHours(1);

    private final RefreshingCredentials credentials = refreshing(background::add);

    @Test
    void fetchesOnceAtTheFirstCall() {
        assertThat(credentials.isReady()).isFalse();
        assertThat(fetches).isZero();

        assertThat(id()).isEqualTo("AK-1");
        assertThat(id()).isEqualTo("AK-1");

        assertThat(fetches).isEqualTo(1);
        assertThat(credentials.isReady()).isTrue();
    }

    @Test
    void renewsInTheBackgroundBeforeTheExpiration() {
        id();
        time.advance(Duration.ofMinutes(44));
        assertThat(id()).isEqualTo("AK-1");
        assertThat(background).isEmpty();

        time.advance(Duration.ofMinutes(1));
        assertThat(id()).isEqualTo("AK-1");
        assertThat(id()).isEqualTo("AK-1");
        assertThat(background).as("one renewal at a time").hasSize(1);

        background.remove().run();
        assertThat(id()).isEqualTo("AK-2");
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void renewsExpiredCredentialsInTheCallersThread() {
        id();
        time.advance(Duration.ofHours(1));

        assertThat(credentials.isReady()).isFalse();
        assertThat(id()).isEqualTo("AK-2");
        assertThat(background).isEmpty();
    }

    @Test
    void warnsOfAFailedRenewalAndWaitsLongerEachTime() {
        id();
        time.advance(Duration.ofMinutes(50));
        failure = new CredentialsException("STS returned 503.", null);
        try (LogCapture log = LogCapture.start()) {
            assertThat(id()).isEqualTo("AK-1");
            background.remove().run();
            assertThat(log.messages(RefreshingCredentials.class, "WARN"))
                    .singleElement()
                    .asString()
                    .contains("stay in use until", "STS returned 503.");
        }
        assertThat(id()).isEqualTo("AK-1");
        assertThat(background).as("no fetch for 5 s").isEmpty();
        time.advance(Duration.ofSeconds(5));
        id();
        background.remove().run();
        time.advance(Duration.ofSeconds(9));
        id();
        assertThat(background).as("no fetch for 10 s").isEmpty();
        time.advance(Duration.ofSeconds(1));
        id();
        failure = null;
        background.remove().run();
        assertThat(id()).isEqualTo("AK-4");
    }

    @Test
    void throwsTheFailureOnceTheCredentialsHaveExpired() {
        id();
        time.advance(Duration.ofHours(2));
        failure = new CredentialsException("STS returned 503.", null);

        assertThatThrownBy(this::id).isSameAs(failure);
        assertThatThrownBy(this::id).isSameAs(failure);
        failure = null;
        assertThat(id()).isEqualTo("AK-4");
    }

    @Test
    void waitsLongerAfterEachRejectionByTheSource() {
        failure = CredentialsException.rejected("IAM returned 401.");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::id).isSameAs(failure);
        }
        assertThat(fetches).as("each wrong password counts").isEqualTo(1);
        time.advance(Duration.ofSeconds(5));
        assertThatThrownBy(this::id).isSameAs(failure);
        time.advance(Duration.ofSeconds(9));
        assertThatThrownBy(this::id).isSameAs(failure);
        assertThat(fetches).isEqualTo(2);

        failure = null;
        time.advance(Duration.ofSeconds(1));
        assertThat(id()).isEqualTo("AK-3");
    }

    @Test
    void abandonsAFetchThatHangsAndFetchesAgain() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        // The common pool may have only one thread, which the first call blocks.
        Executor ownThread = task -> new Thread(task).start();
        RefreshingCredentials hanging = RefreshingCredentials.of(
                () -> {
                    int number = count.incrementAndGet();
                    if (number == 1) {
                        started.countDown();
                        awaitQuietly(release);
                    }
                    return ExpiringCredentials.until(
                            time.now().plusSeconds(3600), Credentials.session("AK-" + number, "s", "t"));
                },
                RefreshPolicy.forKeys(),
                time);
        try {
            CompletableFuture<?> first = CompletableFuture.supplyAsync(hanging::credentials, ownThread);
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<?> second = CompletableFuture.supplyAsync(hanging::credentials, ownThread);
            while (time.watching() == 0) {
                Thread.onSpinWait();
            }
            time.advance(Duration.ofMinutes(2));

            assertThat(second)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(CredentialsException.class)
                    .withMessageContaining("did not respond within 120 s");
            assertThat(hanging.credentials()).isEqualTo(Credentials.session("AK-2", "s", "t"));
            assertThat(first).isNotDone();
            assertThat(time.watching()).isZero();

            release.countDown();
            assertThat(first).succeedsWithin(Duration.ofSeconds(20));
            assertThat(hanging.credentials())
                    .as("the later value stays")
                    .isEqualTo(Credentials.session("AK-2", "s", "t"));
        } finally {
            release.countDown();
        }
    }

    @Test
    void acceptsALateResultIfThereIsNoNewerOne() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        Executor ownThread = task -> new Thread(task).start();
        RefreshingCredentials slow = RefreshingCredentials.of(
                () -> {
                    int number = count.incrementAndGet();
                    if (number == 2) {
                        started.countDown();
                        awaitQuietly(release);
                    }
                    return ExpiringCredentials.until(
                            time.now().plusSeconds(36_000), Credentials.session("AK-" + number, "s", "t"));
                },
                RefreshPolicy.forKeys(),
                time);
        try {
            Credentials revoked = slow.credentials();
            time.advance(Duration.ofSeconds(30));
            CompletableFuture<?> first =
                    CompletableFuture.supplyAsync(() -> slow.refreshAfterRejection(revoked), ownThread);
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<?> second =
                    CompletableFuture.supplyAsync(() -> slow.refreshAfterRejection(revoked), ownThread);
            while (time.watching() == 0) {
                Thread.onSpinWait();
            }
            time.advance(Duration.ofMinutes(2));
            assertThat(second).failsWithin(Duration.ofSeconds(20));

            release.countDown();
            assertThat(first).succeedsWithin(Duration.ofSeconds(20));
            assertThat(slow.credentials()).isEqualTo(Credentials.session("AK-2", "s", "t"));
        } finally {
            release.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotLogTheMessageOfAForeignException() {
        id();
        time.advance(Duration.ofMinutes(50));
        failure = new IllegalStateException("secret-in-a-foreign-message");
        try (LogCapture log = LogCapture.start()) {
            id();
            background.remove().run();

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("IllegalStateException"))
                    .noneMatch(line -> line.contains("secret-in-a-foreign-message"));
        }
    }

    @Test
    void rejectsFetchedCredentialsThatAreExpired() {
        id();
        time.advance(Duration.ofMinutes(50));
        lifetime = Duration.ZERO;
        id();
        background.remove().run();
        assertThat(id()).isEqualTo("AK-1");

        time.advance(Duration.ofMinutes(10));
        assertThatThrownBy(this::id)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("check this machine's clock");
    }

    @Test
    void replacesRejectedCredentialsUnlessTheyAreRecent() {
        Credentials first = credentials.credentials();
        assertThat(credentials.refreshAfterRejection(first))
                .as("not fetched again and again")
                .isEqualTo(first);

        time.advance(Duration.ofSeconds(30));
        Credentials second = credentials.refreshAfterRejection(first);

        assertThat(((SessionCredentials) second).accessKeyId()).isEqualTo("AK-2");
        assertThat(credentials.refreshAfterRejection(first))
                .as("another call has replaced it already")
                .isEqualTo(second);
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void keepsTheCredentialsIfTheReplacementFails() {
        Credentials first = credentials.credentials();
        time.advance(Duration.ofMinutes(1));
        failure = new CredentialsException("STS returned 503.", null);

        assertThatThrownBy(() -> credentials.refreshAfterRejection(first)).isSameAs(failure);
        assertThat(credentials.credentials()).isEqualTo(first);
    }

    @Test
    void keepsCredentialsWithoutAnExpiration() {
        RefreshingCredentials lasting = new RefreshingCredentials(
                () -> new ExpiringCredentials(Credentials.accessKey("AK-" + ++fetches, "s"), null, "p1"),
                RefreshPolicy.forKeys(),
                time,
                background::add,
                () -> 0);
        lasting.credentials();
        time.advance(Duration.ofDays(9_999));

        assertThat(lasting.isReady()).isTrue();
        lasting.credentials();
        assertThat(lasting.projectId()).isEqualTo("p1");
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void toleratesAnExecutorThatRejectsTasks() {
        RefreshingCredentials refreshing = refreshing(task -> {
            throw new RejectedExecutionException("shut down");
        });
        refreshing.credentials();
        time.advance(Duration.ofMinutes(50));

        assertThat(((SessionCredentials) refreshing.credentials()).accessKeyId())
                .isEqualTo("AK-1");
        time.advance(Duration.ofMinutes(10));
        assertThat(((SessionCredentials) refreshing.credentials()).accessKeyId())
                .isEqualTo("AK-2");
    }

    @Test
    void showsNoSecretInItsText() {
        id();

        assertThat(credentials + " " + source().fetch()).doesNotContain("secret-");
    }

    private RefreshingCredentials refreshing(Executor executor) {
        return new RefreshingCredentials(source(), RefreshPolicy.forKeys(), time, executor, () -> 0);
    }

    private CredentialsFetcher source() {
        return () -> {
            int number = ++fetches;
            if (failure != null) {
                throw failure;
            }
            return ExpiringCredentials.until(
                    time.now().plus(lifetime),
                    Credentials.session("AK-" + number, "secret-" + number, "secret-token-" + number));
        };
    }

    private String id() {
        return ((SessionCredentials) credentials.credentials()).accessKeyId();
    }

    @Test
    void leavesNoCallerWaitingAfterAnyThrowable() {
        AtomicInteger attempts = new AtomicInteger();
        RefreshingCredentials odd = RefreshingCredentials.of(
                () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw RefreshingCredentialsTest.<RuntimeException>sneakyThrow(new IOException("not declared"));
                    }
                    return ExpiringCredentials.until(
                            time.now().plusSeconds(3600), Credentials.accessKey("AK-OF-LATER", "SECRET"));
                },
                RefreshPolicy.forKeys(),
                time);

        assertThatThrownBy(odd::credentials).isNotNull();
        assertThat(CompletableFuture.supplyAsync(odd::credentials)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(attempts).hasValue(2);
    }

    @SuppressWarnings("unchecked") // as Kotlin and Groovy do implicitly
    private static <T extends Throwable> RuntimeException sneakyThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
