// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.benchmarks.fleets.FleetsRun;
import io.clusterupgrade.benchmarks.jmh.BuildingBenchmark;
import io.clusterupgrade.benchmarks.jmh.CallBenchmark;
import io.clusterupgrade.benchmarks.jmh.DecodingBenchmark;
import io.clusterupgrade.benchmarks.jmh.SigningBenchmark;
import io.clusterupgrade.benchmarks.lists.ListsRun;
import io.clusterupgrade.benchmarks.report.Report;
import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.benchmarks.report.RunSize;
import io.clusterupgrade.benchmarks.report.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Every benchmark runs, and a report comes out; the figures mean nothing here. */
class SmokeTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void forkless() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {CallBenchmark.class, SigningBenchmark.class, DecodingBenchmark.class, BuildingBenchmark.class})
    void aBenchmarkRuns(Class<?> benchmark) throws Exception {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + benchmark.getSimpleName() + "\\.")
                .param("service", "css")
                .param("subject", "OURS", "VENDOR")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20))
                .shouldFailOnError(true);

        assertThat(new Runner(options.build()).run())
                .hasSize(2)
                .extracting(RunResult::getPrimaryResult)
                .allSatisfy(result -> assertThat(result.getScore()).isPositive());
    }

    @Test
    void aReportTellsWhatWasMissedAndWhatWasNotMeasured() {
        Results results = new Results();
        for (String subject : List.of("floor", "ours")) {
            results.add("rounds", "css", subject, "1", "bytes/call", subject.equals("ours") ? 150 : 100);
            results.add("rounds", "css", subject, "1", "calls/s", 100);
        }
        Path file = directory.resolve("results.tsv");
        results.appendTo(file);

        String report = Report.of(file, RunSize.of("quick"), Duration.ofSeconds(61));

        assertThat(report)
                .contains("| bytes per call, × floor, css, 1 thread | ≤ 1.25 | 1.50 | **missed** |")
                .contains("| calls/s, of the floor, css, 1 thread | ≥ 0.95 | 1.00 | met |")
                .contains("| calls/s, of the floor, ack, 8 threads | ≥ 0.95 | – | not measured |")
                .contains("- bytes per call, × floor, css, 1 thread: 1.50, limit ≤ 1.25");
    }

    @Test
    void longListsAreReadAndReported() {
        Path file = directory.resolve("results.tsv");
        ListsRun.main(new String[] {file.toString(), "1"});

        assertThat(Report.of(file, RunSize.of("quick"), Duration.ZERO))
                .contains("| css | 10000 | 1,000 | 11.0 |")
                .contains("| cce | 10000 | 10,000 | 1.00 |")
                .contains("| ack | 10000 | 10,000 | 501 |");
    }

    @Test
    void aFleetIsUpgradedAndReported() throws Exception {
        Path file = directory.resolve("results.tsv");
        FleetsRun.main(new String[] {file.toString(), "100"});

        assertThat(Report.rollouts(file, RunSize.of("quick")))
                .containsPattern("\\| 100 \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\|\n\\| 1000 \\| –");
    }

    @Test
    void quartilesLieBetweenSamples() {
        Samples samples = new Samples(List.of(4.0, 1.0, 3.0, 2.0));

        assertThat(samples.median()).isEqualTo(2.5);
        assertThat(samples.quantile(0.25)).isEqualTo(1.75);
        assertThat(samples.over(new Samples(List.of(2.0, 1.0))).values()).containsExactly(2.0, 1.0);
    }
}
