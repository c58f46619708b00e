// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.Expiration;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests a service that responds with anything, for days, while clocks step and the machine sleeps. In any case: only the documented
 * exception is thrown, no message or log line has a secret, only issued and valid credentials are used, no more requests are sent
 * than calls allow, and the provider recovers soon after the service does.
 *
 * <p>Runs 100 seeds; {@code -Dchaos.seeds=5000} runs more, {@code -Dchaos.seed=17} one.
 */
class CredentialsChaosTest {
    private static final List<KeySource> SOURCES = List.of(KeySource.values());
    private static final int ROUNDS = 60;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Clocks may differ by a tolerated minute, and by another one before a step is detected. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2).plusSeconds(1);

    private static final int MAX_REQUESTS_PER_CALL = 12;

    @TempDir
    Path home;

    private final VirtualTime time = new VirtualTime();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private Duration slept = Duration.ZERO;
    private boolean clockSteps;
    private boolean machineSleeps;
    private Credentials last = Credentials.token("none-yet");

    static LongStream seeds() {
        Long one = Long.getLong("chaos.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Integer.getInteger("chaos.seeds", 100));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesAnyResponseOfTheService(long seed) {
        int threads = ownThreads();
        try (LogCapture log = LogCapture.start()) {
            run(seed);
            seen.addAll(log.lines());
            Leaks.assertNone(seen, KeySource.SECRETS);
            assertThat(ownThreads()).as("threads of the library").isLessThanOrEqualTo(threads);
        } catch (Throwable e) {
            throw new AssertionError(
                    "seed " + seed + " failed: " + e.getMessage() + "\nreplay: mvn -B -q test-compile"
                            + " surefire:test@default-test -pl sdk/client -am -Denforcer.skip"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest=CredentialsChaosTest -Dchaos.seed="
                            + seed
                            + "\n" + String.join("\n", log),
                    e);
        }
    }

    private void run(long seed) {
        // Neighbouring seeds of Random start with similar values.
        Random random = new Random(seed * SPREAD);
        KeySource source = SOURCES.get(random.nextInt(SOURCES.size()));
        FaultyService service = new FaultyService(source, random, this::truth);
        RefreshingCredentials provider = new RefreshingCredentials(
                source.source(home, time, service),
                source == KeySource.HUAWEI_PASSWORD ? RefreshPolicy.forTokens() : RefreshPolicy.forKeys(),
                time,
                background::add,
                random::nextDouble);
        // A machine that sleeps and whose clock is set can learn the time only from the service.
        clockSteps = random.nextBoolean();
        machineSleeps = random.nextBoolean();
        service.alwaysSendsDate = clockSteps && machineSleeps;
        service.mayIssueExpired = clockSteps == machineSleeps;
        log.add("source " + source);
        for (int round = 0; round < ROUNDS; round++) {
            letTimePass(random);
            service.isHealthy = random.nextInt(4) == 0;
            service.isDown = random.nextInt(10) == 0;
            call(provider, service, random);
        }
        service.isDown = false;
        service.isHealthy = true;
        assertRecovers(provider, service, random);
    }

    /** Checks that there are keys after a minute without faults, and that they are fetched no more often than they expire. */
    private void assertRecovers(RefreshingCredentials provider, FaultyService service, Random random) {
        time.pass(Duration.ofMinutes(2));
        assertThat(call(provider, service, random))
                .as("keys once the service has recovered")
                .isNotNull();
        int before = service.requests();
        for (int minute = 0; minute < 24 * 60; minute++) {
            time.pass(Duration.ofMinutes(1));
            assertThat(call(provider, service, random)).isNotNull();
        }
        // One fetch in five minutes at most, of up to four requests: if it is unknown which clock is right, the
        // shorter lifetime is used.
        assertThat(service.requests() - before).isLessThan(24 * 12 * 4);
    }

    private void letTimePass(Random random) {
        int kind = random.nextInt(10);
        switch ((kind == 0 && !clockSteps) || (kind == 1 && !machineSleeps) ? 9 : kind) {
            case 0 -> {
                Duration step = Duration.ofSeconds(random.nextInt(48 * 3_600) - 24 * 3_600);
                time.setWallClock(time.now().plus(step));
                log.add("the clock is set by " + step);
            }
            case 1 -> {
                Duration sleep = Duration.ofSeconds(random.nextInt(12 * 3_600));
                slept = slept.plus(sleep);
                time.setWallClock(time.now().plus(sleep));
                log.add("the machine sleeps for " + sleep);
            }
            case 2, 3, 4 -> time.pass(Duration.ofSeconds(random.nextInt(3 * 3_600)));
            default -> time.pass(Duration.ofSeconds(random.nextInt(600)));
        }
    }

    /** Makes one call and runs the background tasks after it; returns the credentials, or null if there are none. */
    private Credentials call(RefreshingCredentials provider, FaultyService service, Random random) {
        int before = service.requests();
        Credentials found = null;
        int way = random.nextInt(8);
        log.add("call at " + truth() + " wall " + time.now() + " steady " + time.elapsed() + " way " + way);
        try {
            boolean ready = provider.isReady();
            found = way == 0 ? provider.refreshAfterRejection(last) : provider.credentials();
            assertThat(ready && service.requests() > before && way != 0)
                    .as("ready, but it had to fetch")
                    .isFalse();
            check(found, service);
            last = found;
            seen.add(found + " " + provider.projectId());
        } catch (CredentialsException e) {
            seen.add(Leaks.trace(e));
            log.add("failed: " + e.getMessage());
        } finally {
            log.addAll(service.log());
            service.log().clear();
        }
        while (!background.isEmpty()) {
            background.remove().run();
        }
        assertThat(service.requests() - before).isLessThanOrEqualTo(MAX_REQUESTS_PER_CALL);
        return found;
    }

    private void check(Credentials found, FaultyService service) {
        int number;
        if (found instanceof TokenCredentials token) {
            assertThat(token.token()).startsWith(KeySource.IAM_TOKEN);
            number = Integer.parseInt(token.token().substring(KeySource.IAM_TOKEN.length()));
        } else {
            SessionCredentials session = (SessionCredentials) found;
            assertThat(session.secretAccessKey()).isEqualTo(KeySource.SECRET);
            assertThat(session.securityToken()).isEqualTo(KeySource.TOKEN);
            number = Integer.parseInt(session.accessKeyId().substring("TEMP-AK-".length()));
        }
        FaultyService.Issued issued = service.issued(number);
        assertThat(issued).as("issued as #%s", number).isNotNull();
        assertThat(issued.isUsable()).as("use of #%s", number).isTrue();
        Instant end = issued.hasExpiration() ? issued.end() : issued.at().plus(Expiration.DEFAULT_LIFETIME);
        assertThat(truth()).as("use of expired #%s", number).isBefore(end.plus(TOLERANCE));
    }

    /** Returns the true time. */
    private Instant truth() {
        return VirtualTime.START.plus(time.elapsed()).plus(slept);
    }

    private static int ownThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cluster-upgrade"))
                .count();
    }
}
