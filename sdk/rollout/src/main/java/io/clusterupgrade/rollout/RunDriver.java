// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.decision.Command;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.journal.Journal;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.rollout.progress.RolloutEvent.Kind;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Has the commands of a run carried out by its jobs, and takes their results into its loop. */
final class RunDriver implements Results {
    /** A token is resumed this often before the outcome of its start counts as unknown: by default every minute. */
    private static final int RESUMES = 30;

    private final Rollout rollout;
    private final RunOptions options;
    private final Journal journal;
    private final RunLoop loop;
    private final Executor executor;
    private final ClusterJobs clusters;
    private final WaveJobs waves;
    private final UpgradeWatcher watcher;
    private final UpgradeWatches watches;

    // Used in the loop only.
    private final Map<Integer, ResumeToken> tokens = new HashMap<>();
    private final Map<Integer, Upgrade> upgrades = new HashMap<>();
    private final Map<Integer, Instant> unknownSince = new HashMap<>();

    RunDriver(
            Rollout rollout,
            FleetClients clients,
            RunOptions options,
            Journal journal,
            RunLoop loop,
            Executor executor) {
        this.rollout = rollout;
        this.options = options;
        this.journal = journal;
        this.loop = loop;
        this.executor = executor;
        this.clusters = new ClusterJobs(rollout, clients, this);
        this.waves = new WaveJobs(rollout, clusters);
        this.watcher = options.watcher == null ? UpgradeWatcher.create() : options.watcher;
        this.watches = new UpgradeWatches(watcher, options.await, this, clusters, executor);
        for (Fact fact : journal.factsBefore()) {
            if (fact instanceof Fact.TokenSaved saved) {
                keep(saved);
            }
        }
    }

    private void keep(Fact.TokenSaved saved) {
        if (saved.token().isEmpty()) {
            tokens.remove(saved.cluster());
        } else {
            tokens.put(saved.cluster(), ResumeToken.parse(saved.token()));
        }
    }

    void carryOut(Command command) {
        if (command instanceof Command.Start start) {
            ResumeToken previous = start.attempt() > 1 ? tokens.get(start.cluster()) : null;
            executor.execute(() -> clusters.start(start.cluster(), start.attempt(), previous));
        } else if (command instanceof Command.Resume resume) {
            resume(resume.cluster(), resume.attempt());
        } else if (command instanceof Command.Abort abort) {
            Upgrade upgrade = upgrades.get(abort.cluster());
            if (upgrade != null) {
                executor.execute(() -> clusters.abort(abort.cluster(), upgrade));
            }
        } else if (command instanceof Command.AskGate ask) {
            RolloutReport report = loop.reportNow();
            executor.execute(() -> ask(ask.wave(), report));
        } else if (command instanceof Command.Act act) {
            RolloutReport report = loop.reportNow();
            executor.execute(() -> act(act.wave(), act.isBefore(), report));
        } else if (command instanceof Command.CheckSoak check) {
            RolloutReport report = loop.reportNow();
            executor.execute(() -> checkSoak(check.wave(), report));
        }
    }

    /** Ends what belongs to the run. */
    void close() {
        if (options.watcher == null) {
            watcher.close();
        }
    }

    private void resume(int cluster, int attempt) {
        ResumeToken token = tokens.get(cluster);
        if (token == null) {
            throw new IllegalStateException(
                    "there is no token for " + rollout.clusters().get(cluster));
        }
        executor.execute(() -> clusters.resume(cluster, attempt, token));
    }

    private void resumeLater(int cluster) {
        int attempt = loop.machine().attempt(cluster);
        options.scheduler.schedule(
                options.unknownFor.dividedBy(RESUMES),
                () -> loop.post(() -> {
                    if (!loop.machine().hasEnded(cluster)) {
                        resume(cluster, attempt);
                    }
                }));
    }

    private void ask(int wave, RolloutReport report) {
        GateDecision decision = waves.ask(wave, report, null);
        loop.post(() -> {
            switch (decision.value()) {
                case APPROVED -> phase(wave, WavePhase.APPROVED, decision.reason());
                case REJECTED -> phase(wave, WavePhase.REJECTED, decision.reason());
                case NOT_YET -> {
                    loop.machine().gateDeferred(loop.now());
                    loop.events().wave(loop.now(), Kind.NOTE, wave, "", "not approved yet: " + decision.reason());
                }
            }
        });
    }

    private void act(int wave, boolean isBefore, RolloutReport report) {
        Wave spec = rollout.waves().get(wave);
        String failure = waves.run(wave, isBefore ? spec.before : spec.after, report);
        loop.post(() -> {
            if (failure != null) {
                phase(
                        wave,
                        WavePhase.ACTION_FAILED,
                        "the action " + (isBefore ? "before" : "after") + " the wave failed: " + failure);
            } else {
                phase(wave, isBefore ? WavePhase.STARTED : WavePhase.SOAKING, "");
            }
        });
    }

    private void checkSoak(int wave, RolloutReport report) {
        String failure = waves.run(wave, rollout.waves().get(wave).soakCheck, report);
        loop.post(() -> {
            if (failure != null) {
                phase(wave, WavePhase.ACTION_FAILED, "the check of the wave failed: " + failure);
            } else {
                loop.machine().soakChecked(loop.now());
            }
        });
    }

    private void phase(int wave, WavePhase phase, String reason) {
        loop.record(new Fact.WaveChanged(loop.now(), wave, phase, reason));
    }

    @Override
    public TokenStore store(int cluster, int attempt, @Nullable ResumeToken token) {
        return new JournalTokenStore(String.valueOf(rollout.clusters().get(cluster)), token, text -> {
            Fact.TokenSaved saved = new Fact.TokenSaved(loop.now(), cluster, attempt, text);
            journal.append(List.of(saved));
            loop.post(() -> {
                keep(saved);
                loop.applied(saved);
            });
        });
    }

    @Override
    public void changed(int cluster, ClusterState state, boolean hasEnded, String reason) {
        loop.post(() -> set(cluster, state, hasEnded, reason, ClusterDetail.NONE));
    }

    @Override
    public void ended(int cluster, ClusterState state, String reason, ClusterDetail detail) {
        loop.post(() -> set(cluster, state, true, reason, detail));
    }

    @Override
    public void failed(int cluster, String reason, ClusterDetail detail) {
        loop.post(() -> {
            ClusterState state = loop.machine().afterFailure(cluster);
            set(cluster, state, state == ClusterState.FAILED, reason, detail);
        });
    }

    private void set(int cluster, ClusterState state, boolean hasEnded, String reason, ClusterDetail detail) {
        int attempt = loop.machine().attempt(cluster);
        loop.record(new Fact.ClusterChanged(loop.now(), cluster, state, attempt, hasEnded, reason, detail));
        if (state != ClusterState.RUNNING) {
            upgrades.remove(cluster);
        }
        if (state != ClusterState.UNKNOWN) {
            unknownSince.remove(cluster);
        }
    }

    @Override
    public void started(int cluster, Upgrade upgrade) {
        loop.post(() -> {
            upgrades.put(cluster, upgrade);
            set(cluster, ClusterState.RUNNING, false, "", ClusterDetail.NONE);
        });
        watches.watch(cluster, upgrade);
    }

    @Override
    public void notStarted(int cluster, int attempt) {
        loop.post(() -> loop.record(Fact.ClusterChanged.of(
                loop.now(), cluster, ClusterState.PENDING, attempt - 1, false, "its start was not sent")));
    }

    @Override
    public void unknown(int cluster, String reason) {
        loop.post(() -> {
            Instant since = unknownSince.computeIfAbsent(cluster, first -> loop.now());
            boolean isOver = !since.plus(options.unknownFor).isAfter(loop.now());
            if (isOver || loop.machine().state(cluster) != ClusterState.UNKNOWN) {
                set(
                        cluster,
                        ClusterState.UNKNOWN,
                        isOver,
                        "it is not known whether it was started: " + reason
                                + (isOver ? "; check it at the service, and reset it only if nothing was started" : ""),
                        ClusterDetail.NONE);
            }
            if (!isOver) {
                resumeLater(cluster);
            }
        });
    }

    @Override
    public void unread(int cluster, String reason) {
        loop.post(() -> {
            loop.events()
                    .cluster(loop.now(), Kind.NOTE, cluster, "", "it cannot be read, and is read again: " + reason);
            resumeLater(cluster);
        });
    }

    @Override
    public void note(int cluster, String text) {
        loop.post(() -> loop.events().cluster(loop.now(), Kind.NOTE, cluster, "", text));
    }

    @Override
    public void broken(RuntimeException failure) {
        loop.post(() -> loop.fail(failure));
    }
}
