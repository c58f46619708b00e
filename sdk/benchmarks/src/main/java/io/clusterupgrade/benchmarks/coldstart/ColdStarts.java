// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.coldstart;

import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.benchmarks.server.ServerProcess;
import io.clusterupgrade.benchmarks.subject.ClassPaths;
import io.clusterupgrade.benchmarks.subject.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program: whole processes from start to end, each with one call of one service or of all three. Each program has its turn in
 * every round. Arguments: file of results, rounds.
 */
public final class ColdStarts {
    /** The part of the results. */
    public static final String AREA = "coldstart";

    private final String endpoint;
    private final Results results = new Results();

    private ColdStarts(String endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * A program to start.
     *
     * @param subject who is measured
     * @param services what it calls
     * @param classPath its class path
     * @param main its main class
     * @param flags for the virtual machine
     */
    private record Start(String subject, String services, String classPath, String main, List<String> flags) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start()) {
            ColdStarts program = new ColdStarts(server.endpoint());
            List<Start> starts = starts();
            for (Start start : starts) {
                program.look(start);
            }
            for (int round = 0; round < Integer.parseInt(args[1]); round++) {
                for (Start start : starts) {
                    program.time(start);
                }
            }
            program.results.appendTo(Path.of(args[0]));
        }
    }

    private static List<Start> starts() {
        String ours = ClassPaths.joined(ClassPaths.ours());
        List<Start> starts = new ArrayList<>();
        for (String services : List.of("css", "cce", "ack", "css,cce,ack")) {
            String name = services.contains(",") ? "all" : services;
            String vendor = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            starts.add(new Start("floor", name, ours, FloorStart.class.getName(), List.of()));
            starts.add(new Start("ours", name, ours, OursStart.class.getName(), List.of()));
            starts.add(new Start(
                    "vendor",
                    name,
                    ClassPaths.joined(ClassPaths.vendor(name)),
                    "vendor." + vendor + "Start",
                    List.of()));
        }
        Path archive = Path.of("target", "ours.jsa").toAbsolutePath();
        if (ClassPaths.ours().stream().anyMatch(Files::isDirectory)) {
            // The JVM archives classes from jars only.
            return starts;
        }
        starts.add(new Start(
                "ours, shared archive",
                "all",
                ours,
                OursStart.class.getName(),
                List.of("-XX:SharedArchiveFile=" + archive)));
        return starts;
    }

    /** Once for each program, with the JVM's own logs: what is loaded, and how much memory it takes. Makes the archive too. */
    private void look(Start start) throws IOException, InterruptedException {
        for (String flag : start.flags()) {
            run(start, List.of(flag.replace("SharedArchiveFile", "ArchiveClassesAtExit"), "-Xlog:cds=off"));
        }
        Path log = Files.createTempFile("classes", ".log");
        List<String> flags = new ArrayList<>(start.flags());
        flags.add("-Xlog:class+load=info:file=" + log);
        long rss = run(start, flags);
        try (Stream<String> lines = Files.lines(log)) {
            double loaded =
                    (double) lines.filter(line -> line.contains(" source: ")).count();
            note(start, "classes", loaded);
        }
        Files.delete(log);
        note(start, "peak RSS MiB", rss / 1024.0);
    }

    private void time(Start start) throws IOException, InterruptedException {
        long before = System.nanoTime();
        run(start, start.flags());
        note(start, "ms", (System.nanoTime() - before) / 1e6);
    }

    private void note(Start start, String metric, double value) {
        results.add(AREA, start.services(), start.subject(), "", metric, value);
    }

    /** Returns the highest memory use of the process that was observed, in KiB. */
    private long run(Start start, List<String> flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", start.classPath(), start.main()));
        command.addAll(List.of(
                endpoint,
                Settings.ACCESS_KEY,
                Settings.SECRET_KEY,
                Settings.PROJECT,
                Settings.CLUSTER,
                Settings.ACK_CLUSTER,
                Settings.TASK));
        command.add(start.services().equals("all") ? "css,cce,ack" : start.services());
        Path err = Files.createTempFile("cold", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        long peak = flags.equals(start.flags()) ? 0 : watch(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(start.subject() + " " + start.services() + ": " + Files.readString(err));
        }
        Files.delete(err);
        return peak;
    }

    private static long watch(Process process) throws InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakKiB(status));
            Thread.sleep(2);
        }
        return peak;
    }

    private static long peakKiB(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
