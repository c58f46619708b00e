// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The result of a run, with everything that explains it.
 *
 * @param scenario a description of the scenario
 * @param evidence the input of a judge
 * @param journal the calls that arrived
 */
record ChaosResult(String scenario, Evidence evidence, List<RecordedCall> journal) {
    private static final int SENT_SHOWN = 160;
    /** Values that differ from run to run: request ids, ports, and tokens, which contain a port. */
    private static final Pattern RANDOM =
            Pattern.compile("(?i)(request-?_?id\"?[: ]\"?|127\\.0\\.0\\.1:|cu1\\.)[-.\\w]+");

    /** Returns the violations that the judge found. */
    List<String> violations() {
        return Judge.violations(evidence);
    }

    /** Returns a report that is the same for the same seed. */
    String report() {
        StringBuilder text = new StringBuilder(scenario);
        evidence.claims()
                .forEach(claim -> text.append("  claim: ").append(claim).append('\n'));
        evidence.tasks().forEach(task -> text.append("  actual: ").append(task).append('\n'));
        evidence.leaks().forEach(leak -> text.append("  leak: ").append(leak).append('\n'));
        journal.forEach(call -> text.append(line(call)));
        return RANDOM.matcher(text).replaceAll("$1…");
    }

    private String line(RecordedCall call) {
        Duration after = Duration.between(journal.get(0).instant(), call.instant());
        StringBuilder line = new StringBuilder()
                .append("  #")
                .append(call.sequence())
                .append(" +")
                .append(after.toSeconds())
                .append(" s ")
                .append(call.method())
                .append(' ')
                .append(call.operation())
                .append(call.query().isEmpty() ? "" : "?" + call.query())
                .append(" -> ")
                .append(call.status());
        if (call.isFaulty()) {
            line.append(" by ")
                    .append(call.fault().getClass().getSimpleName())
                    .append(", service ")
                    .append(call.serviceStatus())
                    .append(", sent ")
                    .append(call.sent(), 0, Math.min(SENT_SHOWN, call.sent().length()));
        }
        return line.append('\n').toString();
    }
}
