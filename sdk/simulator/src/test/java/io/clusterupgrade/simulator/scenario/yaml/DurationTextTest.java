// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "250ms, PT0.25S",
        "30s, PT30S",
        "5m, PT5M",
        "2h, PT2H",
        "1d, PT24H",
        "1h30m, PT1H30M",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "PT30S, PT30S",
        "PT1.5S, PT1.5S",
        "P1DT1H, PT25H",
        "3650d, PT87600H"
    })
    void readsBothNotations(String text, Duration value) {
        assertThat(DurationText.parse(text, false)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "5 s",
                "5S",
                "-5m",
                "5m-",
                "5w",
                "1.5h",
                "P",
                "PT",
                "P1",
                "T5S",
                "pt5s",
                "3651d",
                "9999999999s",
                "999999999d999999999d"
            })
    void rejectsAnythingElse(String text) {
        assertThat(DurationText.parse(text, false)).isNull();
    }

    @Test
    void readsNegativeDurationsWhereTheyAreAllowed() {
        assertThat(DurationText.parse("-5m", true)).isEqualTo(Duration.ofMinutes(-5));
        assertThat(DurationText.parse("-PT5M", true)).isEqualTo(Duration.ofMinutes(-5));
        assertThat(DurationText.parse("5m", true)).isEqualTo(Duration.ofMinutes(5));
        assertThat(DurationText.parse("--5m", true)).isNull();
    }
}
