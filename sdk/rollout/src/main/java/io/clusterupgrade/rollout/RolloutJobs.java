// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.FleetSpec;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the commands of a {@link io.clusterupgrade.rollout.decision.RolloutMachine}, each with one blocking call. It is for
 * drivers that keep the facts of a rollout elsewhere than in a journal, as {@code cluster-upgrade-temporal} does; a program that runs a
 * rollout uses {@link Rollout#start}. Clusters and waves are named by their places in the rollout.
 *
 * <p>Immutable; thread-safe if the clients and the callbacks of the rollout are.
 *
 * @since 0.1.0
 */
public final class RolloutJobs {
    private final Rollout rollout;
    private final FleetClients clients;

    private RolloutJobs(Rollout rollout, FleetClients clients) {
        this.rollout = rollout;
        this.clients = clients;
    }

    /** Creates the jobs of a rollout. The clients are looked up when they are needed. */
    public static RolloutJobs of(Rollout rollout, FleetClients clients) {
        return new RolloutJobs(Objects.requireNonNull(rollout, "rollout"), Objects.requireNonNull(clients, "clients"));
    }

    /** Returns what the decisions on a rollout need to know. */
    public static FleetSpec spec(Rollout rollout) {
        return rollout.spec();
    }

    /** Returns the name, the hash, the waves and the clusters of a rollout. */
    public static JournalHeader header(Rollout rollout) {
        return rollout.journalHeader();
    }

    /** Returns the number of writes that the start of a cluster makes, at least 1. */
    public int writes(int cluster) {
        return rollout.spec().clusters().get(cluster).writes();
    }

    /**
     * Checks a cluster, runs the action before its start, and starts it, once. It may take as long as the checks of its plan.
     *
     * @param cluster the cluster
     * @param attempt the attempt, from 1
     * @param previous the token of the attempt before, whose upgrade is continued or retried where that is possible; null for none
     * @param keeper is called with the token before the start, or the retry, leaves, and returns when it is safe; when it throws,
     *     nothing is sent, and the result is {@link JobResult.Kind#NOT_SENT}
     */
    public JobResult start(int cluster, int attempt, @Nullable ResumeToken previous, Consumer<ResumeToken> keeper) {
        JobResults results = new JobResults(new KeptTokenStore(name(cluster), null, keeper));
        jobs(results).start(cluster, attempt, previous);
        return results.result();
    }

    /** Finds the upgrade of a token, with one poll. Never starts anything. */
    public JobResult find(int cluster, int attempt, ResumeToken token) {
        JobResults results = results(cluster, token);
        jobs(results).resume(cluster, attempt, token);
        return results.result();
    }

    /**
     * Polls an upgrade once. A resting state is polled again before it is reported, and a success is compared with the cluster, as a
     * watch does; then the action after a success runs.
     *
     * @param token the newest token
     * @param options how a resting state is confirmed; a deadline, {@code until} and {@code endsWhenPaused} have no effect
     */
    public JobResult poll(int cluster, ResumeToken token, AwaitOptions options) {
        JobResults results = results(cluster, token);
        ClusterJobs jobs = jobs(results);
        try {
            ResumeResult found = jobs.managed(cluster).resume(token, results.store(cluster, 0, token));
            if (found instanceof ResumeResult.Found one) {
                report(cluster, one.upgrade(), options, jobs, results);
            } else {
                results.unread(cluster, "the service does not show its task");
            }
        } catch (RuntimeException e) {
            results.unread(cluster, Details.message(e));
        }
        return results.result();
    }

    private static void report(
            int cluster, Upgrade upgrade, AwaitOptions options, ClusterJobs jobs, JobResults results) {
        UpgradeSnapshot now = upgrade.snapshot();
        if (now == null || !now.state().isResting()) {
            results.started(cluster, upgrade);
            return;
        }
        // The watch ends at its first poll that shows no resting state.
        UpgradeOutcome outcome = upgrade.await(options.withEndsWhenPaused(false)
                .withUntil(snapshot -> true)
                .withDeadline(options.verifyFor().plus(Duration.ofMinutes(1))));
        if (outcome instanceof UpgradeOutcome.StillRunning) {
            results.started(cluster, upgrade);
        } else {
            Outcomes.report(cluster, upgrade, outcome, jobs, results, Runnable::run);
        }
    }

    /** Aborts an upgrade if its service allows it. The reason is its outcome; the token of the result records the abort. */
    public JobResult abort(int cluster, ResumeToken token) {
        JobResults results = results(cluster, token);
        ClusterJobs jobs = jobs(results);
        try {
            ResumeResult found = jobs.managed(cluster).resume(token, results.store(cluster, 0, token));
            if (found instanceof ResumeResult.Found one) {
                results.started(cluster, one.upgrade());
                jobs.abort(cluster, one.upgrade());
            } else {
                results.unread(cluster, "the service does not show its task");
            }
        } catch (RuntimeException e) {
            results.unread(cluster, Details.message(e));
        }
        return results.result();
    }

    /**
     * Asks the gate of a wave. While the services do not offer the target, the wave is not approved.
     *
     * @param approval an approval that was given already, instead of asking the callback; null for none
     */
    public GateDecision ask(int wave, RolloutReport report, @Nullable GateDecision approval) {
        return waveJobs().ask(wave, report, approval);
    }

    /** Returns whether the windows of the gate of a wave are open at a time. */
    public boolean isGateOpen(int wave, Instant now) {
        Gate gate = rollout.waves().get(wave).gate;
        return gate == null || gate.spec().windows().isOpen(now);
    }

    /** Runs the action before or after a wave, and returns why it failed; null for a success. */
    public @Nullable String act(int wave, boolean isBefore, RolloutReport report) {
        Wave spec = rollout.waves().get(wave);
        return waveJobs().run(wave, isBefore ? spec.before : spec.after, report);
    }

    /** Runs the check of a wave that is observed, and returns why it failed; null for a success. */
    public @Nullable String checkSoak(int wave, RolloutReport report) {
        return waveJobs().run(wave, rollout.waves().get(wave).soakCheck, report);
    }

    /**
     * Checks that the client of every cluster is there and its id is valid. Sends nothing.
     *
     * @throws IllegalArgumentException if one is not
     */
    public void checkClients() {
        for (int cluster = 0; cluster < rollout.clusters().size(); cluster++) {
            ManagedCluster.of(rollout.clusters().get(cluster), rollout.plans().get(cluster), clients);
        }
    }

    private JobResults results(int cluster, ResumeToken token) {
        return new JobResults(new KeptTokenStore(name(cluster), token, kept -> {}));
    }

    private ClusterJobs jobs(Results results) {
        return new ClusterJobs(rollout, clients, results);
    }

    private WaveJobs waveJobs() {
        return new WaveJobs(rollout, jobs(new JobResults(new KeptTokenStore(rollout.name(), null, kept -> {}))));
    }

    private String name(int cluster) {
        return rollout.clusters().get(cluster).toString();
    }
}
