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
 * A source that responds with anything, for days, while clocks step and the machine sleeps. Whatever happens: no other exception than the
 * documented one, no secret in a message or a log line, nothing used that was not handed out or has ended, no more questions than
 * calls allow, and all is well again soon after the service is.
 *
 * <p>Runs 100 seeds; {@code -Dchaos.seeds=5000} runs more, {@code -Dchaos.seed=17} one.
 */
class CredentialsChaosTest {
    private static final List<KeySource> SOURCES = List.of(KeySource.values());
    private static final int ROUNDS = 60;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Clocks may differ by a minute without anybody minding, and by another before a step is noticed. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2).plusSeconds(1);

    private static final int MOST_QUESTIONS_A_CALL = 12;

    @TempDir
    Path home;

    private final VirtualTime time = new VirtualTime();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
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
    void aSourceThatResponsesAnythingDoesNoHarm(long seed) {
        int threads = ownThreads();
        try (LogCapture log = LogCapture.start()) {
            play(seed);
            seen.addAll(log.lines());
            Leaks.assertNone(seen, KeySource.SECRETS);
            assertThat(ownThreads()).as("threads of the library").isLessThanOrEqualTo(threads);
        } catch (Throwable e) {
            throw new AssertionError(
                    "seed " + seed + " failed: " + e.getMessage() + "\nreplay: mvn -B -q test-compile"
                            + " surefire:test@default-test -pl sdk/client -am -Denforcer.skip"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest=CredentialsChaosTest -Dchaos.seed="
                            + seed
                            + "\n" + String.join("\n", story),
                    e);
        }
    }

    private void play(long seed) {
        // Neighbouring seeds of Random begin alike.
        Random random = new Random(seed * SPREAD);
        KeySource source = SOURCES.get(random.nextInt(SOURCES.size()));
        LyingService service = new LyingService(source, random, this::truth);
        RefreshingCredentials provider = new RefreshingCredentials(
                source.source(home, time, service),
                source == KeySource.HUAWEI_PASSWORD ? RefreshPolicy.forTokens() : RefreshPolicy.forKeys(),
                time,
                background::add,
                random::nextDouble);
        // Who sleeps and has his clock set too can only know the time from others.
        clockSteps = random.nextBoolean();
        machineSleeps = random.nextBoolean();
        service.alwaysTellsTheTime = clockSteps && machineSleeps;
        service.mayHandOutTheDead = clockSteps == machineSleeps;
        story.add("source " + source);
        for (int round = 0; round < ROUNDS; round++) {
            letTimePass(random);
            service.isHonest = random.nextInt(4) == 0;
            service.isOut = random.nextInt(10) == 0;
            ask(provider, service, random);
        }
        service.isOut = false;
        service.isHonest = true;
        recovers(provider, service, random);
    }

    /** After a minute of peace there are keys, and they are fetched no more often than they end. */
    private void recovers(RefreshingCredentials provider, LyingService service, Random random) {
        time.pass(Duration.ofMinutes(2));
        assertThat(ask(provider, service, random))
                .as("keys once the service is well")
                .isNotNull();
        int before = service.questions();
        for (int minute = 0; minute < 24 * 60; minute++) {
            time.pass(Duration.ofMinutes(1));
            assertThat(ask(provider, service, random)).isNotNull();
        }
        // One fetch in five minutes at most, of up to four questions: where nobody knows which clock is right, the
        // shorter time counts.
        assertThat(service.questions() - before).isLessThan(24 * 12 * 4);
    }

    private void letTimePass(Random random) {
        int kind = random.nextInt(10);
        switch ((kind == 0 && !clockSteps) || (kind == 1 && !machineSleeps) ? 9 : kind) {
            case 0 -> {
                Duration step = Duration.ofSeconds(random.nextInt(48 * 3_600) - 24 * 3_600);
                time.setWallClock(time.now().plus(step));
                story.add("the clock is set by " + step);
            }
            case 1 -> {
                Duration sleep = Duration.ofSeconds(random.nextInt(12 * 3_600));
                slept = slept.plus(sleep);
                time.setWallClock(time.now().plus(sleep));
                story.add("the machine sleeps for " + sleep);
            }
            case 2, 3, 4 -> time.pass(Duration.ofSeconds(random.nextInt(3 * 3_600)));
            default -> time.pass(Duration.ofSeconds(random.nextInt(600)));
        }
    }

    /** One call, and what is to be done in the background after it; the credentials, or null when there are none. */
    private Credentials ask(RefreshingCredentials provider, LyingService service, Random random) {
        int before = service.questions();
        Credentials found = null;
        int way = random.nextInt(8);
        story.add("DBG ask at " + truth() + " wall " + time.now() + " steady " + time.elapsed() + " way " + way);
        try {
            boolean ready = provider.isReady();
            found = way == 0 ? provider.refreshAfterRejection(last) : provider.credentials();
            assertThat(ready && service.questions() > before && way != 0)
                    .as("ready, but it had to ask")
                    .isFalse();
            check(found, service);
            last = found;
            seen.add(found + " " + provider.projectId());
        } catch (CredentialsException e) {
            seen.add(Leaks.trace(e));
            story.add("told: " + e.getMessage());
        } finally {
            story.addAll(service.story());
            service.story().clear();
        }
        while (!background.isEmpty()) {
            background.remove().run();
        }
        assertThat(service.questions() - before).isLessThanOrEqualTo(MOST_QUESTIONS_A_CALL);
        return found;
    }

    private void check(Credentials found, LyingService service) {
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
        LyingService.Issued issued = service.issued(number);
        assertThat(issued).as("what was handed out under %s", number).isNotNull();
        assertThat(issued.isUsable()).as("use of #%s", number).isTrue();
        Instant end = issued.isEndTold() ? issued.end() : issued.at().plus(Expiration.DEFAULT_LIFETIME);
        assertThat(truth()).as("use of #%s past its end", number).isBefore(end.plus(TOLERANCE));
    }

    /** What time it is where clocks are never set. */
    private Instant truth() {
        return VirtualTime.START.plus(time.elapsed()).plus(slept);
    }

    private static int ownThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cluster-upgrade"))
                .count();
    }
}
