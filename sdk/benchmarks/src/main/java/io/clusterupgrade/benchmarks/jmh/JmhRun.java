// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.benchmarks.server.ServerProcess;
import io.clusterupgrade.benchmarks.subject.Subject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.SampleTimeResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A program: the JMH benchmarks. Arguments: file of results, milliseconds of an iteration, iterations, iterations of warm-up, numbers
 * of threads and services, both by commas.
 */
public final class JmhRun {
    /** The part of the results with full calls. */
    public static final String CALL = "jmh-call";

    /** What GC profiling says of each operation. */
    public static final String BYTES = "bytes/op";

    private final String endpoint;
    private final String[] args;
    private final Results results = new Results();

    private JmhRun(String endpoint, String[] args) {
        this.endpoint = endpoint;
        this.args = args;
    }

    public static void main(String[] args) throws RunnerException {
        try (ServerProcess server = ServerProcess.start()) {
            JmhRun run = new JmhRun(server.endpoint(), args);
            for (String threads : args[4].split(",", -1)) {
                run.run(CallBenchmark.class, CALL, Integer.parseInt(threads));
            }
            run.run(SigningBenchmark.class, "jmh-sign", 1);
            run.run(DecodingBenchmark.class, "jmh-decode", 1);
            run.run(BuildingBenchmark.class, "jmh-build", 1);
            run.results.appendTo(Path.of(args[0]));
        }
    }

    private void run(Class<?> benchmark, String area, int threads) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(Long.parseLong(args[1]));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .threads(threads)
                .forks(1)
                .warmupIterations(Integer.parseInt(args[3]))
                .warmupTime(time)
                .measurementIterations(Integer.parseInt(args[2]))
                .measurementTime(time)
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-D" + SubjectState.ENDPOINT + "=" + endpoint)
                .addProfiler(GCProfiler.class);
        Set<String> services = new LinkedHashSet<>(List.of(args[5].split(",", -1)));
        if (benchmark == SigningBenchmark.class) {
            // CCE is signed as CSS is.
            services.remove("cce");
        }
        options.param("service", services.toArray(new String[0]));
        Collection<RunResult> done = new Runner(options.build()).run();
        done.forEach(result -> note(area, Integer.toString(threads), result));
    }

    private void note(String area, String threads, RunResult result) {
        String service = result.getParams().getParam("service");
        Subject.Kind kind = Subject.Kind.valueOf(result.getParams().getParam("subject"));
        if (area.equals("jmh-build") && kind == Subject.Kind.VENDOR && service.equals("ack")) {
            return;
        }
        Result<?> primary = result.getPrimaryResult();
        if (primary instanceof SampleTimeResult) {
            add(area, service, kind, threads, "p50 us", primary.getStatistics().getPercentile(50));
            add(area, service, kind, threads, "p99 us", primary.getStatistics().getPercentile(99));
        } else {
            add(area, service, kind, threads, "ops/s", primary.getScore());
        }
        result.getSecondaryResults().forEach((name, secondary) -> {
            if (name.endsWith("gc.alloc.rate.norm")) {
                add(area, service, kind, threads, BYTES, secondary.getScore());
            }
        });
    }

    private void add(String area, String service, Subject.Kind kind, String threads, String metric, double value) {
        results.add(area, service, kind.title(), threads, metric, value);
    }
}
