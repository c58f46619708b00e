// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceWindowTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MaintenanceWindow night = MaintenanceWindow.daily("22:00", "05:00", SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        // Shanghai is eight hours ahead of UTC.
        "2026-03-10T13:59:59Z, false, 2026-03-10T14:00:00Z",
        "2026-03-10T14:00:00Z, true,  2026-03-10T14:00:00Z",
        "2026-03-10T16:30:00Z, true,  2026-03-10T16:30:00Z",
        "2026-03-10T20:59:59Z, true,  2026-03-10T20:59:59Z",
        "2026-03-10T21:00:00Z, false, 2026-03-11T14:00:00Z",
    })
    void reachesOverMidnight(Instant time, boolean isOpen, Instant next) {
        assertThat(night.closesAfter(time).isPresent()).isEqualTo(isOpen);
        assertThat(night.nextOpen(time)).contains(next);
    }

    @Test
    void belongsToTheDayOnWhichItOpens() {
        MaintenanceWindow saturday = night.on(DayOfWeek.SATURDAY);

        // 2026-03-14 is a Saturday.
        assertThat(saturday.closesAfter(Instant.parse("2026-03-14T20:00:00Z")))
                .contains(Instant.parse("2026-03-14T21:00:00Z"));
        assertThat(saturday.closesAfter(Instant.parse("2026-03-13T20:00:00Z"))).isEmpty();
        assertThat(saturday.nextOpen(Instant.parse("2026-03-14T21:00:00Z")))
                .contains(Instant.parse("2026-03-21T14:00:00Z"));
    }

    /** At 02:00 on 29 March 2026 clocks in Berlin are put forward to 03:00. */
    @Test
    void movesATimeThatDoesNotExistByTheGap() {
        MaintenanceWindow inTheGap = MaintenanceWindow.daily("02:15", "02:45", BERLIN);

        Instant opens = inTheGap.nextOpen(Instant.parse("2026-03-28T12:00:00Z")).orElseThrow();

        assertThat(opens).isEqualTo(Instant.parse("2026-03-29T01:15:00Z"));
        assertThat(inTheGap.closesAfter(opens)).contains(Instant.parse("2026-03-29T01:45:00Z"));
    }

    /** At 03:00 on 25 October 2026 clocks in Berlin are put back to 02:00. */
    @Test
    void opensAtTheFirstAndClosesAtTheSecondOfTwoEqualTimes() {
        MaintenanceWindow twice = MaintenanceWindow.daily("02:10", "02:50", BERLIN);

        Instant opens = twice.nextOpen(Instant.parse("2026-10-24T12:00:00Z")).orElseThrow();

        assertThat(opens).isEqualTo(Instant.parse("2026-10-25T00:10:00Z"));
        assertThat(twice.closesAfter(opens)).contains(Instant.parse("2026-10-25T01:50:00Z"));
    }

    @Test
    void rejectsAWindowThatNeverOpens() {
        assertThatThrownBy(() -> MaintenanceWindow.daily("05:00", "05:00", SHANGHAI))
                .hasMessage(
                        "the window never opens: it closes at 05:00, when it opens; leave it out for the whole day");
        assertThatThrownBy(night::on).hasMessage("the window never opens: it has no day");
    }

    @Test
    void severalWindowsAreOpenWhenOneIs() {
        Windows windows = Windows.of(night, MaintenanceWindow.daily("12:00", "13:00", SHANGHAI));

        assertThat(windows.isOpen(Instant.parse("2026-03-10T04:30:00Z"))).isTrue();
        assertThat(windows.nextOpen(Instant.parse("2026-03-10T05:00:00Z"))).isEqualTo("2026-03-10T14:00:00Z");
        assertThat(Windows.always().isOpen(Instant.EPOCH)).isTrue();
        assertThat(windows).hasToString("22:00-05:00 Asia/Shanghai, 12:00-13:00 Asia/Shanghai");
    }
}
