// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.rounds;

import io.clusterupgrade.benchmarks.report.Results;
import io.clusterupgrade.benchmarks.server.Responses;
import io.clusterupgrade.benchmarks.server.ServerProcess;
import io.clusterupgrade.benchmarks.subject.Settings;
import io.clusterupgrade.benchmarks.subject.Subject;
import io.clusterupgrade.benchmarks.subject.Subjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program: full calls of all subjects in one process, in interleaved rounds. Each round gives every subject a slice of time, in an
 * order that turns from round to round; ratios are taken within a round. Arguments: file of results, rounds, milliseconds of a
 * slice, milliseconds of warm-up for each subject.
 */
public final class Rounds {
    /** The part of the results. */
    public static final String AREA = "rounds";

    /** Calls a second. */
    public static final String RATE = "calls/s";

    /** Processor time a call. */
    public static final String CPU = "cpu us/call";

    /** Bytes allocated a call. */
    public static final String BYTES = "bytes/call";

    private static final int[] THREADS = {1, 8};
    private static final int WARM_UP_TURNS = 4;

    private final int rounds;
    private final long slice;
    private final long warmUp;
    private final Results results = new Results();

    private Rounds(int rounds, long slice, long warmUp) {
        this.rounds = rounds;
        this.slice = slice;
        this.warmUp = warmUp;
    }

    public static void main(String[] args) {
        Rounds program = new Rounds(Integer.parseInt(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]));
        try (ServerProcess server = ServerProcess.start()) {
            for (String service : List.of(Responses.CSS, Responses.CCE, Responses.ACK)) {
                program.run(Settings.of(service, server.endpoint()));
            }
        }
        program.results.appendTo(Path.of(args[0]));
        System.exit(0);
    }

    private void run(Settings settings) {
        Map<Subject.Kind, Subject> subjects = Subjects.all(settings);
        for (int threads : THREADS) {
            try (Load load = new Load(threads)) {
                for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
                    subjects.values().forEach(subject -> load.run(subject, Subject.CALL, warmUp / WARM_UP_TURNS));
                }
                for (int round = 0; round < rounds; round++) {
                    round(settings, subjects, load, threads, round);
                }
            }
        }
    }

    private void round(Settings settings, Map<Subject.Kind, Subject> subjects, Load load, int threads, int round) {
        List<Subject.Kind> order = new ArrayList<>(subjects.keySet());
        Collections.rotate(order, round);
        for (Subject.Kind kind : order) {
            long before = ServerProcess.counts(settings.endpoint())[0];
            Load.Cost cost = load.run(Objects.requireNonNull(subjects.get(kind)), Subject.CALL, slice);
            long sent = ServerProcess.counts(settings.endpoint())[0] - before;
            // The JDK's client sends a request again now and then; no other client may.
            if (sent != cost.calls() && kind != Subject.Kind.JDK) {
                throw new IllegalStateException(kind + " sent " + sent + " requests for " + cost.calls() + " calls");
            }
            note(settings.service(), kind, threads, RATE, cost.callsPerSecond());
            note(settings.service(), kind, threads, CPU, cost.cpuMicrosPerCall());
            note(settings.service(), kind, threads, BYTES, cost.bytesPerCall());
        }
    }

    private void note(String service, Subject.Kind kind, int threads, String metric, double value) {
        results.add(AREA, service, kind.title(), Integer.toString(threads), metric, value);
    }
}
