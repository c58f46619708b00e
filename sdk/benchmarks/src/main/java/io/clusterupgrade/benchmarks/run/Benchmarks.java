// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.run;

import io.clusterupgrade.benchmarks.coldstart.ColdStarts;
import io.clusterupgrade.benchmarks.fleets.FleetsRun;
import io.clusterupgrade.benchmarks.jmh.JmhRun;
import io.clusterupgrade.benchmarks.lists.ListsRun;
import io.clusterupgrade.benchmarks.report.Report;
import io.clusterupgrade.benchmarks.report.RunSize;
import io.clusterupgrade.benchmarks.rounds.Rounds;
import io.clusterupgrade.benchmarks.watch.WatchRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A program: the whole run, each part in a process of its own, and the report. Arguments: {@code full} or {@code quick}, then the
 * parts to run (all without any). The working directory is the module's.
 */
public final class Benchmarks {
    private static final List<String> PARTS = List.of("rounds", "jmh", "coldstart", "watch", "lists", "fleets");

    private final RunSize size;
    private final Path results;

    /** Those of rollouts, which are run apart: each time anew. */
    private final Path rollouts;

    private Benchmarks(RunSize size, Path results) {
        this.size = size;
        this.results = results;
        this.rollouts = results.resolveSibling("rollouts-" + size.name() + ".tsv");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        RunSize size = RunSize.of(args.length == 0 ? "full" : args[0]);
        Set<String> asked = Set.copyOf(Arrays.asList(args));
        List<String> parts =
                args.length > 1 ? PARTS.stream().filter(asked::contains).toList() : PARTS;
        Path results = Path.of("target", "results-" + size.name() + ".tsv");
        if (parts.size() == PARTS.size()) {
            Files.deleteIfExists(results);
        }
        long start = System.nanoTime();
        Benchmarks run = new Benchmarks(size, results);
        for (String part : parts) {
            run.part(part);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (parts.size() > 1 || !parts.contains("fleets")) {
            write("RESULTS", size, parts.size() == PARTS.size(), Report.of(results, size, took));
        }
        if (parts.contains("fleets")) {
            write("ROLLOUTS", size, true, Report.rollouts(run.rollouts, size));
        }
    }

    /** A quick run is for development, and a page without some of its parts too: only the results of a full and whole one are kept. */
    private static void write(String page, RunSize size, boolean isWhole, String text) throws IOException {
        boolean isKept = size.name().equals("full") && isWhole;
        Files.writeString(isKept ? Path.of(page + ".md") : Path.of("target", page + "-" + size.name() + ".md"), text);
        System.out.println(text);
    }

    private void part(String part) throws IOException, InterruptedException {
        System.out.println("== " + part);
        switch (part) {
            case "rounds" ->
                start(
                        Rounds.class,
                        List.of("-Xms1g", "-Xmx1g"),
                        text(size.rounds()),
                        text(size.sliceMillis()),
                        text(size.warmUpMillis()));
            case "jmh" ->
                start(
                        JmhRun.class,
                        List.of(),
                        text(size.iterationMillis()),
                        text(size.iterations()),
                        text(size.warmUpIterations()),
                        size.jmhThreads(),
                        size.jmhServices());
            case "lists" -> start(ListsRun.class, List.of("-Xmx1g"), text(size.listReads()));
            case "fleets" -> {
                Files.deleteIfExists(rollouts);
                start(FleetsRun.class, List.of("-Xmx512m"), rollouts, size.fleets());
            }
            case "coldstart" -> start(ColdStarts.class, List.of(), text(size.coldStarts()));
            default -> watch();
        }
    }

    private void watch() throws IOException, InterruptedException {
        for (int watches : size.watches()) {
            for (String subject : List.of("floor", "ours")) {
                watch(subject, watches, 1_000, 0, WatchRun.POLLS, size.watchSeconds());
            }
        }
        for (String subject : List.of("floor", "ours")) {
            watch(subject, size.slowWatches(), 10_000, 50, WatchRun.SLOW_POLLS, size.slowWatchSeconds());
        }
    }

    private void watch(String subject, int watches, int interval, int delay, int atATime, int seconds)
            throws IOException, InterruptedException {
        start(
                WatchRun.class,
                List.of("-Xmx1g"),
                subject,
                text(watches),
                text(interval),
                text(delay),
                text(atATime),
                text(seconds));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private void start(Class<?> program, List<String> flags, String... args) throws IOException, InterruptedException {
        start(program, flags, results, args);
    }

    private void start(Class<?> program, List<String> flags, Path file, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), file.toString()));
        command.addAll(List.of(args));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program.getSimpleName() + " " + List.of(args) + " failed: " + exit);
        }
    }
}
