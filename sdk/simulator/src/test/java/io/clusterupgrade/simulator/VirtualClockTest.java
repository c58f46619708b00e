// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualClockTest {
    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);

    @Test
    void standsStillUntilItIsAdvanced() {
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        clock.advance(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(10_800));
    }

    @Test
    void sleepAdvancesTheTimeAndReturns() {
        Consumer<Duration> sleeper = clock::sleep;
        sleeper.accept(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(86_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S", "PT-2562047788015215H-30M-8S"})
    void sleepOfZeroOrLessReturnsWithoutAdvancing(Duration duration) {
        clock.sleep(duration);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void sleepOfAnInterruptedThreadDoesNotAdvanceAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        clock.sleep(Duration.ofDays(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void neverRunsBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .withMessage("duration must not be negative: PT-1S");
    }

    @Test
    void viewsInOtherZonesShareTheTime() {
        VirtualClock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
        shanghai.advance(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo(shanghai.instant()).isEqualTo(Instant.EPOCH.plusSeconds(60));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void losesNoStepWhenManyThreadsAdvanceIt() {
        IntStream.range(0, 10_000).parallel().forEach(i -> clock.advance(Duration.ofMillis(1)));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(10));
    }

    @Test
    void advancesToAnInstantAndNeverBack() {
        clock.advanceTo(Instant.EPOCH.plusSeconds(60));
        clock.advanceTo(Instant.EPOCH.plusSeconds(30));

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(60));
    }

    @Test
    void listenersRunAfterEachAdvanceOfAnyView() {
        List<Instant> seen = new ArrayList<>();
        Runnable listener = () -> seen.add(clock.instant());
        clock.addListener(listener);

        clock.advance(Duration.ofSeconds(1));
        clock.withZone(ZoneId.of("Asia/Shanghai")).advance(Duration.ofSeconds(1));
        clock.advanceTo(Instant.EPOCH.plusSeconds(60));
        clock.sleep(Duration.ofSeconds(1));

        assertThat(seen).extracting(Instant::getEpochSecond).containsExactly(1L, 2L, 60L, 61L);
    }

    @Test
    void aClockThatStandsStillCallsNoListener() {
        List<Instant> seen = new ArrayList<>();
        Runnable listener = () -> seen.add(clock.instant());
        clock.addListener(listener);
        clock.advance(Duration.ZERO);
        clock.advanceTo(Instant.EPOCH.minusSeconds(1));
        clock.removeListener(listener);
        clock.advance(Duration.ofSeconds(1));

        assertThat(seen).isEmpty();
    }
}
