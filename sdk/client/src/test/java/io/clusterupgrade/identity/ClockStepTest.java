// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests lifetimes and pauses when the wall clock is set forward or back and when the machine sleeps. */
class ClockStepTest {
    private static final Duration LIFE = Duration.ofHours(1);

    private final VirtualTime time = new VirtualTime();
    private final Deque<Runnable> background = new ArrayDeque<>();
    /** The true time, whatever this machine's clocks show. */
    private Instant truth = VirtualTime.START;

    private int fetches;
    private CredentialsException failure;
    private Instant lastEnd = Instant.MIN;
    private boolean isStale;

    private final RefreshingCredentials credentials =
            new RefreshingCredentials(this::fetch, RefreshPolicy.forKeys(), time, background::add, () -> 0);

    @TempDir
    Path home;

    @Test
    void neverUsesExpiredKeysAfterTheClockIsSetBack() {
        id();
        pass(Duration.ofMinutes(10));
        step(Duration.ofHours(-3));

        for (int minute = 0; minute < 24 * 60; minute++) {
            String used = id();
            assertThat(lastEnd).as("%s in minute %s", used, minute).isAfter(truth);
            runBackground();
            pass(Duration.ofMinutes(1));
        }
        assertThat(fetches).isBetween(24, 40);
    }

    @Test
    void acceptsNewKeysAfterTheClockIsSetForward() {
        id();
        pass(Duration.ofMinutes(10));
        step(Duration.ofHours(24));

        for (int minute = 0; minute < 24 * 60; minute++) {
            assertThat(id()).isNotNull();
            assertThat(lastEnd).isAfter(truth);
            runBackground();
            pass(Duration.ofMinutes(1));
        }
        assertThat(fetches).isBetween(24, 40);
    }

    @Test
    void renewsValidKeysAfterAClockStep() {
        for (Duration step : new Duration[] {Duration.ofMinutes(-90), Duration.ofMinutes(20)}) {
            int before = fetches;
            id();
            runBackground();
            step(step);
            id();
            id();
            assertThat(background).as("once, after %s", step).hasSize(1);
            runBackground();
            id();

            assertThat(fetches).isGreaterThan(before);
            assertThat(background).isEmpty();
        }
    }

    @Test
    void ignoresSmallClockAdjustments() {
        id();
        for (int i = 0; i < 20; i++) {
            step(Duration.ofSeconds(i % 2 == 0 ? 30 : -30));
            id();
        }

        assertThat(background).isEmpty();
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void doesNotUseKeysThatExpiredWhileTheMachineSlept() {
        id();
        sleepMachine(Duration.ofHours(8));

        assertThat(credentials.isReady()).isFalse();
        failure = new CredentialsException("STS returned 503.", null);
        assertThatThrownBy(this::id).isSameAs(failure);
        failure = null;
        assertThat(id()).isEqualTo("AK-3");
        assertThat(lastEnd).isAfter(truth);
    }

    @Test
    void rejectsExpiredKeysThatTheFetcherReturnsAfterTheSleep() {
        id();
        sleepMachine(Duration.ofHours(8));
        isStale = true;

        assertThatThrownBy(this::id)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("returned credentials that expired at 2026-01-02T04:04:05Z");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, 24})
    void retriesARejectedFetchWithinAMinuteWhateverTheWallClockShows(long hours) {
        failure = CredentialsException.rejected("IAM returned 401.");
        assertThatThrownBy(this::id).isSameAs(failure);
        step(Duration.ofHours(hours));
        assertThatThrownBy(this::id).isSameAs(failure);
        assertThat(fetches).as("no fetch for five seconds").isEqualTo(1);

        pass(Duration.ofSeconds(5));
        assertThatThrownBy(this::id).isSameAs(failure);
        assertThat(fetches).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, 24})
    void retriesAFailedRenewalWithinAMinuteWhateverTheWallClockShows(long hours) {
        id();
        pass(Duration.ofMinutes(46));
        failure = new CredentialsException("STS returned 503.", null);
        id();
        runBackground();
        time.setWallClock(time.now().plus(Duration.ofHours(hours)));
        failure = null;
        pass(Duration.ofSeconds(5));
        id();
        runBackground();

        assertThat(fetches).isEqualTo(3);
        assertThat(lastEnd).isAfter(truth);
    }

    @Test
    void keepsRejectedKeysForThirtySecondsWhateverTheWallClockShows() {
        Credentials first = credentials.credentials();
        step(Duration.ofHours(-3));
        pass(Duration.ofSeconds(29));
        assertThat(credentials.refreshAfterRejection(first)).isEqualTo(first);
        pass(Duration.ofSeconds(1));
        assertThat(credentials.refreshAfterRejection(first)).isNotEqualTo(first);
    }

    @Test
    void requestsAMetadataTokenAgainAfterADayOfTheSteadyClock() {
        FakeTransport metadata = FakeTransport.of((call, deadline) -> call.url().contains("/api/token")
                ? CannedResponses.response(404, "")
                : KeySource.HUAWEI_METADATA.response(call, "\"" + time.now().plus(LIFE) + "\"", 1));
        HuaweiMetadataFetcher source = new HuaweiMetadataFetcher(IdentitySettings.builder()
                .scheduler(time)
                .metadataEndpoint("http://127.0.0.1:2")
                .transport(metadata)
                .build());
        source.fetch();
        time.setWallClock(time.now().minus(Duration.ofDays(30)));
        source.fetch();
        assertThat(metadata.sent()).hasSize(3);
        time.pass(Duration.ofHours(24));
        source.fetch();

        assertThat(metadata.sent()).as("a token and keys").hasSize(5);
    }

    @Test
    void acceptsExpirationTimesInTheFarFuture() {
        RefreshingCredentials lasting = RefreshingCredentials.of(
                () -> ExpiringCredentials.until(Instant.MAX, Credentials.session("AK", "s", "t")),
                RefreshPolicy.forKeys(),
                time);

        assertThat(lasting.credentials()).isNotNull();
        time.pass(Duration.ofDays(30));
        assertThat(lasting.isReady()).isTrue();
    }

    private ExpiringCredentials fetch() {
        int number = ++fetches;
        if (failure != null) {
            throw failure;
        }
        if (isStale) {
            return ExpiringCredentials.until(lastEnd, Credentials.session("AK-1", "s", "t"));
        }
        lastEnd = truth.plus(LIFE);
        return ExpiringCredentials.until(lastEnd, Credentials.session("AK-" + number, "s", "t"));
    }

    private String id() {
        return ((SessionCredentials) credentials.credentials()).accessKeyId();
    }

    private void pass(Duration duration) {
        truth = truth.plus(duration);
        time.pass(duration);
    }

    private void step(Duration duration) {
        time.setWallClock(time.now().plus(duration));
    }

    /** Advances the wall clock while the steady clock stops. */
    private void sleepMachine(Duration duration) {
        truth = truth.plus(duration);
        step(duration);
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
