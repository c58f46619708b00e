// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.journal.JournalContent;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a rollout at one time, as values, and as documents. Immutable and thread-safe.
 *
 * @param name the name of the rollout
 * @param hash the hash of its plan
 * @param at when the report was made
 * @param outcome how the run ended; null while it has not, and for a journal whose rollout is not done
 * @param waves the waves, in order
 * @param remarks what operators demanded, and what else is worth knowing, a line each
 * @since 0.1.0
 */
public record RolloutReport(
        String name,
        String hash,
        Instant at,
        @Nullable RolloutOutcome outcome,
        List<WaveReport> waves,
        List<String> remarks) {

    /** Copies the lists. */
    public RolloutReport {
        waves = List.copyOf(waves);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the report of a journal, also while a run is using it.
     *
     * @param now the time that the report shows
     * @throws io.clusterupgrade.rollout.model.JournalException if the journal cannot be read or is damaged
     */
    public static RolloutReport read(Path journal, Instant now) {
        JournalContent content = JournalContent.read(journal);
        FleetHistory history = new FleetHistory(content.header());
        content.facts().forEach(history::apply);
        return history.report(now, history.finalOutcome());
    }

    /** Returns all clusters, in the order of the waves. */
    public List<ClusterReport> clusters() {
        return waves.stream().flatMap(wave -> wave.clusters().stream()).toList();
    }

    /** Returns how many clusters are in each state; states without clusters are left out. */
    public Map<ClusterState, Integer> counts() {
        Map<ClusterState, Integer> counts = new EnumMap<>(ClusterState.class);
        clusters().forEach(cluster -> counts.merge(cluster.state(), 1, Integer::sum));
        return counts;
    }

    /** Returns the clusters that are not at their target: those that have been upgrading longest first, then those that have not begun. */
    public List<ClusterReport> laggards() {
        return clusters().stream()
                .filter(cluster -> !cluster.state().isAtTarget())
                .sorted(Comparator.comparing(
                        cluster -> Objects.requireNonNullElse(cluster.elapsed(at), Duration.ZERO),
                        Comparator.reverseOrder()))
                .toList();
    }

    /** Returns the report as a text table for users, several lines without a line break at the end. */
    public String toText() {
        return ReportText.of(this);
    }

    /** Returns the report as one JSON object. Later versions may add members, and keep these. */
    public String toJson() {
        return ReportJson.of(this);
    }

    /**
     * Returns the report as an XML document in the form of JUnit: a suite for each wave, a case for each cluster. Failed and unknown
     * clusters are failures, those that were skipped or have not begun are skipped cases.
     */
    public String toJUnitXml() {
        return ReportXml.of(this);
    }

    /** Returns the report as one HTML page that needs nothing else: a timeline of the waves and clusters, and each failure explained. */
    public String toHtml() {
        return ReportHtml.of(this);
    }
}
