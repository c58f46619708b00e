// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.report;

import io.clusterupgrade.cli.output.EventText;
import io.clusterupgrade.cli.output.Style;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a watch has seen: events, the times of steps and nodes, and request ids. Thread-safe. */
public final class WatchRecord {
    /** A watch of days over a bad network has thousands of events of failed polls; the page shows the first and the last. */
    private static final int MOST_EVENTS = 1000;

    private static final String DONE = "DONE";
    private static final String OF = ", node ";

    private final String label;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Span> steps = new LinkedHashMap<>();
    private final Map<String, Span> nodes = new LinkedHashMap<>();
    private final Set<String> requestIds = new LinkedHashSet<>();
    private int dropped;

    /**
     * When something was seen.
     *
     * @param from when it began
     * @param to when it ended, or was seen last
     * @param state its last state
     */
    public record Span(Instant from, Instant to, String state) {}

    /** Creates a record of a cluster. */
    public WatchRecord(String label) {
        this.label = label;
    }

    /** Adds an event. */
    public synchronized void add(UpgradeEvent event, Instant now) {
        lines.add(EventText.line(event, now, Style.plain()));
        if (lines.size() > MOST_EVENTS) {
            lines.remove(MOST_EVENTS / 2);
            dropped++;
        }
        UpgradeSnapshot snapshot = EventText.snapshot(event);
        if (snapshot != null) {
            see(snapshot, now);
        }
    }

    /** Adds what a poll returned. */
    public synchronized void see(UpgradeSnapshot snapshot, Instant now) {
        if (snapshot.requestId() != null) {
            requestIds.add(snapshot.requestId());
        }
        String node = String.join(", ", snapshot.nodes().current());
        snapshot.steps().forEach(step -> {
            String name = node.isEmpty() ? step.name() : step.name() + OF + node;
            if (step.state() != UpgradeStep.State.WAITING) {
                extend(
                        steps,
                        name,
                        step.startedAt() == null ? now : step.startedAt(),
                        step.endedAt() == null ? now : step.endedAt(),
                        step.state().name());
            }
        });
        snapshot.nodes().current().forEach(name -> extend(nodes, name, now, now, "RUNNING"));
        snapshot.nodes().failed().forEach(name -> extend(nodes, name, now, now, "FAILED"));
        snapshot.nodes().done().forEach(name -> {
            Span known = nodes.get(name);
            if (known == null || !known.state().equals(DONE)) {
                extend(nodes, name, now, now, DONE);
                endSteps(name, now);
            }
        });
    }

    /** A service shows the steps of the node in progress only: the last one of a node that is done was never seen done. */
    private void endSteps(String node, Instant now) {
        steps.replaceAll(
                (name, span) -> name.endsWith(OF + node) && span.state().equals(UpgradeStep.State.RUNNING.name())
                        ? new Span(span.from(), now, DONE)
                        : span);
    }

    private static void extend(Map<String, Span> spans, String name, Instant from, Instant to, String state) {
        spans.merge(
                name,
                new Span(from, to, state),
                (known, seen) -> known.state().equals(DONE) && state.equals(DONE)
                        ? known
                        : new Span(known.from(), seen.to(), seen.state()));
    }

    /** Returns what the operator calls the cluster. */
    String label() {
        return label;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized int dropped() {
        return dropped;
    }

    synchronized Map<String, Span> steps() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    synchronized Map<String, Span> nodes() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    synchronized List<String> requestIds() {
        return List.copyOf(requestIds);
    }

    /** Returns the page about the watch: one HTML document without external parts. */
    public String toHtml(UpgradeOutcome outcome) {
        return new WatchPage(this, outcome).toHtml();
    }
}
