// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rollout would do, in order, decided as in a run. It assumes that gates approve when they are asked, that actions and checks
 * pass, and that upgrades succeed in the time of their history; clusters that are not ready fail. Immutable and thread-safe.
 *
 * @param steps the steps, in order
 * @param outcome how the run would end; null if it would wait for something that does not come, such as a window
 * @param isEstimated whether all durations come from history
 * @since 0.1.0
 */
public record DryRun(List<Step> steps, @Nullable RolloutOutcome outcome, boolean isEstimated) {

    /** Copies the list. */
    public DryRun {
        steps = List.copyOf(steps);
    }

    static DryRun of(Rollout rollout, DryRunOptions options) {
        return new DryRunner(rollout, options).run();
    }

    /**
     * A step that the rollout would take, and when.
     *
     * @param at when, by estimates
     * @param wave the wave
     * @param cluster the cluster; null for a step of the wave
     * @param text what happens, for users
     * @since 0.1.0
     */
    public record Step(Instant at, String wave, @Nullable ClusterRef cluster, String text) {}

    /** Returns how long the run would take; zero if it would do nothing. */
    public Duration duration() {
        return steps.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        steps.get(0).at(), steps.get(steps.size() - 1).at());
    }

    /** Returns the steps as text for users, a line each. */
    public String toText() {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add((isEstimated ? "" : "~") + step.at().truncatedTo(ChronoUnit.SECONDS) + "  " + step.wave() + "  "
                    + (step.cluster() == null ? "" : step.cluster() + "  ") + step.text());
        }
        lines.add((outcome == null ? "waits for something that does not come" : outcome) + " after "
                + (isEstimated ? "" : "about ") + Durations.text(duration()));
        return String.join("\n", lines);
    }
}
