// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the gates of waves, and runs their actions; each method blocks. */
final class WaveJobs {
    private static final int MOST_NAMED = 5;

    private final Rollout rollout;
    private final ClusterJobs clusters;

    WaveJobs(Rollout rollout, ClusterJobs clusters) {
        this.rollout = rollout;
        this.clusters = clusters;
    }

    /**
     * Asks the gate of a wave; while a target is not offered, the wave is not approved.
     *
     * @param approval what was decided elsewhere; null to ask the gate
     */
    GateDecision ask(int wave, RolloutReport report, @Nullable GateDecision approval) {
        Gate gate = rollout.waves().get(wave).gate;
        if (gate == null) {
            return GateDecision.approved();
        }
        try {
            List<ClusterRef> missing = notOffered(wave, gate.targetChecks());
            if (!missing.isEmpty()) {
                return GateDecision.notYet("the service does not offer the target to " + missing.size() + " clusters: "
                        + missing.subList(0, Math.min(MOST_NAMED, missing.size()))
                        + (missing.size() > MOST_NAMED ? " and others" : ""));
            }
            return approval != null ? approval : gate.callback().decide(context(wave, report));
        } catch (Exception e) {
            return GateDecision.notYet("the gate could not decide: " + message(e));
        }
    }

    private List<ClusterRef> notOffered(int wave, int most) {
        List<Integer> members = rollout.spec().waves().get(wave).members();
        List<ClusterRef> missing = new ArrayList<>();
        int checks = Math.min(most, members.size());
        for (int i = 0; i < checks; i++) {
            int cluster = members.get((int) ((long) i * members.size() / checks));
            if (clusters.managed(cluster).isNotOffered()) {
                missing.add(rollout.clusters().get(cluster));
            }
        }
        return missing;
    }

    /** Runs an action or a check, and returns why it failed; null for a success. */
    @Nullable String run(int wave, @Nullable WaveAction action, RolloutReport report) {
        if (action == null) {
            return null;
        }
        try {
            action.run(context(wave, report));
            return null;
        } catch (Exception e) {
            return message(e);
        }
    }

    private static String message(Exception thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Details.message(thrown);
    }

    private WaveContext context(int wave, RolloutReport report) {
        return new WaveContext(rollout.waves().get(wave).name, rollout.members(wave), report);
    }
}
