// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Draws a table on a terminal, and draws it again when something changes: the counts, the wave, and the clusters in progress. Not for a
 * pipe: see {@link #auto}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TableProgress implements RolloutListener {
    private static final String CLEAR = "\u001b[0J";
    private static final Set<String> SHOWN = Set.of("STARTING", "RUNNING", "WAITING", "RETRYING", "UNKNOWN");

    private final PrintStream out;
    private final int mostRows;
    private final int width;
    private final Map<ClusterRef, String> rows = new LinkedHashMap<>();
    private String wave = "";
    private String last = "";
    private int drawn;
    private Instant drawnAt = Instant.EPOCH;

    /**
     * Creates a printer.
     *
     * @param mostRows how many clusters are shown
     * @param width the width of the terminal in characters
     */
    public TableProgress(PrintStream out, int mostRows, int width) {
        this.out = out;
        this.mostRows = mostRows;
        this.width = width;
    }

    /**
     * Returns a table of 10 clusters and 100 characters for a terminal, lines otherwise.
     *
     * @param isTerminal whether the stream is a terminal, such as {@code System.console() != null}
     */
    public static RolloutListener auto(PrintStream out, boolean isTerminal) {
        return isTerminal ? new TableProgress(out, 10, 100) : new LineProgress(out, false);
    }

    @Override
    public synchronized void onEvent(RolloutEvent event) {
        ClusterRef cluster = event.cluster();
        if (cluster != null && event.kind() == RolloutEvent.Kind.CLUSTER) {
            rows.remove(cluster);
            if (SHOWN.contains(event.value())) {
                rows.put(cluster, event.value() + (event.text().isEmpty() ? "" : ": " + event.text()));
            }
        } else if (cluster != null) {
            rows.computeIfPresent(cluster, (key, row) -> row.split(":", 2)[0] + ": " + event.text());
        } else if (event.kind() == RolloutEvent.Kind.WAVE) {
            wave = event.wave() + " " + event.value();
        }
        if (event.kind() != RolloutEvent.Kind.NOTE) {
            last = event.toString();
        }
        boolean isDue = event.kind() != RolloutEvent.Kind.NOTE || !event.at().isBefore(drawnAt.plusMillis(500));
        if (isDue) {
            drawnAt = event.at();
            draw(event);
        }
    }

    private void draw(RolloutEvent event) {
        List<String> lines = new ArrayList<>();
        lines.add(bar(event) + " " + event.atTarget() + "/" + event.total() + "  wave " + wave);
        lines.add(counts(event));
        rows.entrySet().stream().limit(mostRows).forEach(row -> lines.add("  " + row.getKey() + "  " + row.getValue()));
        if (rows.size() > mostRows) {
            lines.add("  ... and " + (rows.size() - mostRows) + " more");
        }
        lines.add(last);
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append(String.format(Locale.ROOT, "\u001b[%dF", drawn)).append(CLEAR);
        }
        for (String line : lines) {
            String safe = SafeText.line(line);
            text.append(safe, 0, Math.min(width, safe.length())).append('\n');
        }
        drawn = lines.size();
        out.print(text);
        out.flush();
    }

    private static String bar(RolloutEvent event) {
        int done = event.total() == 0 ? 0 : 20 * event.atTarget() / event.total();
        return "[" + "#".repeat(done) + ".".repeat(20 - done) + "]";
    }

    private static String counts(RolloutEvent event) {
        List<String> parts = new ArrayList<>();
        for (ClusterState state : ClusterState.values()) {
            Integer count = event.counts().get(state);
            if (count != null) {
                parts.add(count + " " + state);
            }
        }
        return String.join(", ", parts);
    }
}
