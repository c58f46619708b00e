// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.SimulatorClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramOptionsTest {
    @Test
    void hasDefaults() throws UsageException {
        ProgramOptions options = ProgramOptions.parse();

        assertThat(options.port).isZero();
        assertThat(options.scenario).isNull();
        assertThat(options.tls || options.help || options.version || options.warmUp)
                .isFalse();
        assertThat(options.clock(SimulatorClock.manual())).hasToString("SimulatorClock[ACCELERATED,600]");
    }

    @Test
    void readsBothFormsOfValues() throws UsageException {
        ProgramOptions options =
                ProgramOptions.parse("--port", "8080", "--scenario=a=b.yaml", "--tls", "--help", "--version");

        assertThat(options.port).isEqualTo(8080);
        assertThat(options.scenario).isEqualTo(Path.of("a=b.yaml"));
        assertThat(options.tls && options.help && options.version).isTrue();
    }

    @Test
    void readsTheLimitOfRequests() throws UsageException {
        assertThat(ProgramOptions.parse().requestTimeout).isNull();
        assertThat(ProgramOptions.parse("--request-timeout=1m30s").requestTimeout)
                .isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --speed=60                       | SimulatorClock[ACCELERATED,60]
            --clock=accelerated              | SimulatorClock[ACCELERATED,600]
            --clock=accelerated --speed=5    | SimulatorClock[ACCELERATED,5]
            --clock=virtual                  | SimulatorClock[NEXT_EVENT,0]
            --clock=real                     | SimulatorClock[REAL,1]
            """)
    void setsTheClock(String arguments, String clock) throws UsageException {
        assertThat(ProgramOptions.parse(arguments.split(" +", -1)).clock(SimulatorClock.nextEvent()))
                .hasToString(clock);
    }

    @Test
    void keepsTheClockOfTheScenario() throws UsageException {
        assertThat(ProgramOptions.parse().clock(SimulatorClock.nextEvent()).mode())
                .isEqualTo(SimulatorClock.Mode.NEXT_EVENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot=1                    | unknown option --prot; see cloudsim --help
            --prot 1                    | unknown option --prot; see cloudsim --help
            file.yaml                   | unknown option file.yaml; see cloudsim --help
            --port                      | --port needs a value
            --port=                     | --port must be a number from 0 to 65535:
            --port 65536                | --port must be a number from 0 to 65535: 65536
            --port -1                   | --port must be a number from 0 to 65535: -1
            --speed 0                   | --speed must be a number from 1 to 100000: 0
            --request-timeout 0s        | --request-timeout must be a duration of at least 1 ms, such as 30s or 500ms: 0s
            --request-timeout=30        | --request-timeout must be a duration of at least 1 ms, such as 30s or 500ms: 30
            --clock fast                | --clock must be virtual, real or accelerated: fast
            --clock real --speed 5      | --speed is for --clock accelerated, not for --clock real
            --tls=yes                   | --tls has no value
            """)
    void rejectsAnythingElse(String arguments, String message) {
        assertThatThrownBy(() -> ProgramOptions.parse(arguments.split(" +", -1)))
                .isInstanceOf(UsageException.class)
                .extracting(e -> e.getMessage().strip())
                .isEqualTo(message);
    }

    @Test
    void describesEveryOption() {
        assertThat(ProgramOptions.HELP)
                .contains(
                        "--scenario",
                        "--port",
                        "--speed",
                        "--clock",
                        "--request-timeout",
                        "--tls",
                        "--help",
                        "--version",
                        "143",
                        "130");
    }
}
