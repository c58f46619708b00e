// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the facts of a rollout for its report. Not thread-safe. */
public final class FleetHistory {
    private final JournalHeader header;
    private final List<Entry> clusters = new ArrayList<>();
    private final List<Phase> waves = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Creates the history of a rollout that has not begun. */
    public FleetHistory(JournalHeader header) {
        this.header = header;
        for (JournalHeader.Wave wave : header.waves()) {
            waves.add(new Phase());
            wave.clusters().forEach(cluster -> clusters.add(new Entry()));
        }
    }

    /** Adds a fact. */
    public void apply(Fact fact) {
        if (fact instanceof Fact.ClusterChanged changed) {
            clusters.get(changed.cluster()).apply(changed);
        } else if (fact instanceof Fact.WaveChanged changed) {
            waves.get(changed.wave()).apply(changed);
        } else if (fact instanceof Fact.Controlled controlled) {
            remarks.add(
                    Durations.seconds(controlled.at()) + " " + controlled.control() + " from " + controlled.source());
        } else if (fact instanceof Fact.Reset reset) {
            clusters.get(reset.cluster()).reset(reset.at());
            remarks.add(Durations.seconds(reset.at()) + " reset "
                    + header.clusters().get(reset.cluster()));
        } else if (fact instanceof Fact.Moved moved) {
            remarks.add(Durations.seconds(moved.at()) + " moved to " + moved.to());
        } else if (fact instanceof Fact.Opened) {
            remarks.add(Durations.seconds(fact.at()) + (remarks.isEmpty() ? " begun" : " continued"));
        }
    }

    /** Returns the outcome if all waves are done; else null. */
    public @Nullable RolloutOutcome finalOutcome() {
        if (waves.stream().anyMatch(wave -> wave.phase != WavePhase.DONE)) {
            return null;
        }
        return clusters.stream().allMatch(cluster -> cluster.state.isAtTarget())
                ? RolloutOutcome.SUCCEEDED
                : RolloutOutcome.COMPLETED_WITH_FAILURES;
    }

    /** Returns the report of a time. */
    public RolloutReport report(Instant now, @Nullable RolloutOutcome outcome) {
        List<WaveReport> reports = new ArrayList<>();
        int cluster = 0;
        for (int i = 0; i < waves.size(); i++) {
            JournalHeader.Wave wave = header.waves().get(i);
            List<ClusterReport> members = new ArrayList<>();
            for (ClusterRef ref : wave.clusters()) {
                members.add(clusters.get(cluster++).report(ref, wave.name()));
            }
            Phase phase = waves.get(i);
            reports.add(
                    new WaveReport(wave.name(), phase.phase, phase.reason, phase.openedAt, phase.changedAt, members));
        }
        return new RolloutReport(header.name(), header.hash(), now, outcome, reports, remarks);
    }

    /** A cluster. */
    private static final class Entry {
        private ClusterState state = ClusterState.PENDING;
        private int attempts;
        private boolean hasEnded;
        private String reason = "";
        private ClusterDetail detail = ClusterDetail.NONE;
        private final List<Moment> moments = new ArrayList<>(3);

        void apply(Fact.ClusterChanged fact) {
            if (state != fact.state() || hasEnded != fact.hasEnded()) {
                moments.add(new Moment(fact.at(), fact.state()));
            }
            state = fact.state();
            attempts = fact.attempt();
            hasEnded = fact.hasEnded();
            reason = fact.reason();
            detail = fact.detail();
        }

        void reset(Instant at) {
            moments.add(new Moment(at, ClusterState.PENDING));
            state = ClusterState.PENDING;
            hasEnded = false;
            reason = "";
            detail = ClusterDetail.NONE;
        }

        ClusterReport report(ClusterRef ref, String wave) {
            return new ClusterReport(ref, wave, state, attempts, hasEnded, reason, moments, detail);
        }
    }

    /** A wave. */
    private static final class Phase {
        private WavePhase phase = WavePhase.PENDING;
        private String reason = "";
        private @Nullable Instant openedAt;
        private @Nullable Instant changedAt;

        void apply(Fact.WaveChanged fact) {
            phase = fact.phase();
            reason = fact.reason();
            openedAt = openedAt == null ? fact.at() : openedAt;
            changedAt = fact.at();
        }
    }
}
