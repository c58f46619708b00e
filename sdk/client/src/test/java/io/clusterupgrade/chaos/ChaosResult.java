// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What came of a run, and all that is needed to understand it.
 *
 * @param scenario what was decided before, for people
 * @param evidence what a judge looks at
 * @param journal the calls that arrived
 */
record ChaosResult(String scenario, Evidence evidence, List<RecordedCall> journal) {
    private static final int SENT_SHOWN = 160;
    /** What differs from run to run: ids of requests, ports, and tokens, which name a port. */
    private static final Pattern RANDOM =
            Pattern.compile("(?i)(request-?_?id\"?[: ]\"?|127\\.0\\.0\\.1:|cu1\\.)[-.\\w]+");

    /** What the judge says. */
    List<String> violations() {
        return Judge.violations(evidence);
    }

    /** The same text whenever the seed is the same. */
    String report() {
        StringBuilder text = new StringBuilder(scenario);
        evidence.claims().forEach(claim -> text.append("  told: ").append(claim).append('\n'));
        evidence.tasks().forEach(task -> text.append("  true: ").append(task).append('\n'));
        evidence.leaks().forEach(leak -> text.append("  left: ").append(leak).append('\n'));
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
