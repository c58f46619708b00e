// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.simulator.Journal;
import io.clusterupgrade.simulator.RecordedCall;
import java.util.List;

/** The calls of a test as text, without secrets and of limited length. */
final class JournalReport {
    private static final int MAX_CALLS = 50;
    private static final int MAX_BODY = 300;

    private JournalReport() {}

    /**
     * Returns the last calls.
     *
     * @param skipped the number of calls before the test
     */
    static String of(Journal journal, int skipped) {
        int all = journal.count() - skipped;
        List<RecordedCall> kept = journal.calls();
        List<RecordedCall> shown = kept.subList(Math.max(0, kept.size() - Math.min(all, MAX_CALLS)), kept.size());
        StringBuilder text = new StringBuilder("requests to the simulator: ").append(Math.max(0, all));
        if (shown.size() < all) {
            text.append(", the last ").append(shown.size()).append(':');
        }
        shown.forEach(call -> append(text, call));
        return text.toString();
    }

    private static void append(StringBuilder text, RecordedCall call) {
        text.append("\n  #").append(call.sequence()).append(' ').append(call.method());
        text.append(' ').append(call.path());
        if (!call.query().isEmpty()) {
            text.append('?').append(call.query());
        }
        String operation = call.operation().isEmpty() ? "no operation" : call.service() + " " + call.operation();
        text.append(" (").append(operation).append(") -> ").append(status(call));
        if (!call.authenticated()) {
            text.append(", not authenticated");
        }
        if (call.isFaulty()) {
            text.append(", with a fault (")
                    .append(call.fault().getClass().getSimpleName())
                    .append(')');
        }
        if (!call.body().isEmpty()) {
            text.append("\n     request:  ").append(shortened(redacted(call.body())));
        }
        if (!call.sent().isEmpty()) {
            text.append("\n     response: ").append(shortened(call.sent()));
        }
    }

    private static String status(RecordedCall call) {
        return call.status() == RecordedCall.NO_RESPONSE ? "no response" : Integer.toString(call.status());
    }

    private static String redacted(String body) {
        try {
            return JsonValue.of(body).toString();
        } catch (IllegalArgumentException e) {
            return body.length() + " characters that are not JSON";
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MAX_BODY ? line : line.substring(0, MAX_BODY) + "… (" + line.length() + " characters)";
    }
}
