// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final PollSchedule STEADY = new PollSchedule(Duration.ofSeconds(5), Duration.ofMinutes(1), 0);

    @ParameterizedTest
    @CsvSource({"PT0S,PT5S", "PT50S,PT5S", "PT100S,PT10S", "PT10M,PT1M", "PT48H,PT1M"})
    void waitsATenthOfTheTimeSinceTheLastChange(Duration silence, Duration wait) {
        assertThat(STEADY.next(silence)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"1,PT5S", "2,PT10S", "4,PT40S", "5,PT1M", "1000000,PT1M"})
    void waitsLongerWithEachFailedPoll(int inARow, Duration wait) {
        assertThat(STEADY.afterError(inARow)).isEqualTo(wait);
    }

    @Test
    void shortensIntervalsByTheJitterAtMost() {
        PollSchedule schedule = PollSchedule.adaptive();

        for (int i = 0; i < 1000; i++) {
            assertThat(schedule.next(Duration.ofMinutes(5))).isBetween(Duration.ofSeconds(27), Duration.ofSeconds(30));
        }
    }

    @Test
    void keepsASteadyInterval() {
        assertThat(PollSchedule.every(Duration.ofSeconds(1)).next(Duration.ofHours(3)))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void rejectsInvalidIntervals() {
        assertThatThrownBy(() -> PollSchedule.every(Duration.ZERO)).hasMessage("shortest must be positive: PT0S");
        assertThatThrownBy(() -> PollSchedule.between(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessage("longest must be >= shortest: PT1S");
        assertThatThrownBy(() -> new PollSchedule(Duration.ofSeconds(1), Duration.ofSeconds(1), 1.5))
                .hasMessage("jitter must be from 0 to 1: 1.5");
    }
}
