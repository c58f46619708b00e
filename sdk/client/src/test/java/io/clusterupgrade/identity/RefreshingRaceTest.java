// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.concurrent.DaemonThread;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests many threads with one source that changes all three parts of its keys each time. */
@Timeout(60)
class RefreshingRaceTest {
    private static final int THREADS = 64;
    private static final int ROUNDS = 200;

    private final VirtualTime time = new VirtualTime();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void neverMixesTwoValuesAndNeverFetchesTwiceAtOnce() throws Exception {
        RefreshingCredentials credentials = RefreshingCredentials.of(this::fetch, RefreshPolicy.forKeys(), time);
        Set<Thread> ofOtherTests = Set.copyOf(renewals());
        CyclicBarrier round = new CyclicBarrier(THREADS, () -> {
            // A renewal that runs for two minutes counts as hanging: none may be in progress when the clock advances.
            while (!ofOtherTests.containsAll(renewals())) {
                Thread.onSpinWait();
            }
            time.advance(Duration.ofMinutes(17));
        });
        List<Future<Boolean>> whole = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            whole.add(pool.submit(() -> {
                boolean fine = true;
                for (int r = 0; r < ROUNDS; r++) {
                    round.await(30, TimeUnit.SECONDS);
                    fine &= isConsistent(credentials.credentials());
                }
                return fine;
            }));
        }
        for (Future<Boolean> one : whole) {
            assertThat(one.get()).isTrue();
        }
        assertThat(mostAtOnce).hasValue(1);
        assertThat(fetches.get()).isBetween(2, ROUNDS + 1);
    }

    @Test
    void sharesOneFetchAmongCallersOfAnExpiredValue() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch response = new CountDownLatch(1);
        RefreshingCredentials credentials = RefreshingCredentials.of(
                () -> {
                    started.countDown();
                    await(response);
                    return fetch();
                },
                RefreshPolicy.forKeys(),
                time);
        List<Future<Credentials>> waiting = submit(THREADS, credentials::credentials);
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        response.countDown();

        for (Future<Credentials> one : waiting) {
            assertThat(one.get()).isEqualTo(waiting.get(0).get());
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void sharesOneFetchAmongRejectedCalls() throws Exception {
        RefreshingCredentials credentials = RefreshingCredentials.of(this::fetch, RefreshPolicy.forKeys(), time);
        Credentials rejected = credentials.credentials();
        time.advance(Duration.ofMinutes(1));

        for (Future<Credentials> one : submit(THREADS, () -> credentials.refreshAfterRejection(rejected))) {
            assertThat(one.get()).isNotEqualTo(rejected);
        }
        assertThat(fetches).hasValue(2);
    }

    @Test
    void endsTheWaitAtAnInterruptAndKeepsTheFlag() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch response = new CountDownLatch(1);
        RefreshingCredentials credentials = RefreshingCredentials.of(
                () -> {
                    started.countDown();
                    await(response);
                    return fetch();
                },
                RefreshPolicy.forKeys(),
                time);
        Future<Credentials> fetching = pool.submit(credentials::credentials);
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

        Future<Boolean> interrupted = pool.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(credentials::credentials)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("Interrupted");
            return Thread.interrupted();
        });

        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
        response.countDown();
        assertThat(isConsistent(fetching.get(30, TimeUnit.SECONDS))).isTrue();
    }

    private static List<Thread> renewals() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(DaemonThread.CREDENTIALS.threadName()))
                .toList();
    }

    private ExpiringCredentials fetch() {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        int number = fetches.incrementAndGet();
        atOnce.decrementAndGet();
        return ExpiringCredentials.until(
                time.now().plus(Duration.ofHours(1)),
                Credentials.session("id-" + number, "secret-" + number, "token-" + number));
    }

    private <T> List<Future<T>> submit(int times, Callable<T> work) {
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            futures.add(pool.submit(work));
        }
        return futures;
    }

    private static boolean isConsistent(Credentials credentials) {
        SessionCredentials session = (SessionCredentials) credentials;
        String number = session.accessKeyId().substring("id-".length());
        return session.secretAccessKey().equals("secret-" + number)
                && session.securityToken().equals("token-" + number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
