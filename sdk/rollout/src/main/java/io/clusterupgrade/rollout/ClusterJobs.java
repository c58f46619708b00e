// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.rollout.probe.Situation;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import org.jspecify.annotations.Nullable;

/**
 * Starts, resumes and aborts clusters; each method blocks, and reports what came out. Only {@link #start} ever sends a start, and only
 * after the token of the attempt is in the journal; whatever is not certain afterwards is left to {@link #resume}. Thread-safe.
 */
final class ClusterJobs {
    private final Rollout rollout;
    private final FleetClients clients;
    private final Results results;

    ClusterJobs(Rollout rollout, FleetClients clients, Results results) {
        this.rollout = rollout;
        this.clients = clients;
        this.results = results;
    }

    /** Checks and starts a cluster. */
    void start(int index, int attempt, @Nullable ResumeToken previous) {
        TokenStore store = results.store(index, attempt, null);
        ManagedCluster<?> cluster = null;
        try {
            cluster = managed(index);
            if (previous != null && continues(cluster, index, store, previous)) {
                return;
            }
            Situation now = cluster.look();
            switch (now.value()) {
                case BUSY -> results.changed(index, ClusterState.WAITING, false, now.reason());
                case STOPPED -> results.changed(index, ClusterState.SKIPPED, true, now.reason());
                case AT_TARGET -> results.changed(index, ClusterState.ALREADY_THERE, true, now.reason());
                case OPEN -> {
                    if (before(index)) {
                        results.started(
                                index,
                                cluster.prepare(part -> results.note(index, part.text()))
                                        .start(store));
                    }
                }
            }
        } catch (StartRejectedException e) {
            rejected(index, cluster, e);
        } catch (StartOutcomeUnknownException e) {
            results.unknown(index, Details.message(e));
        } catch (JournalException | KeptTokenStore.TokenNotKeptException e) {
            results.broken(e);
        } catch (CloudException | CredentialsException e) {
            results.failed(index, "nothing was started: " + Details.message(e), ClusterDetail.NONE);
        } catch (Throwable e) {
            unexpected(index, store, e);
        }
    }

    /** Nothing was sent without a token; with one, only the service can say what happened. */
    private void unexpected(int index, TokenStore store, Throwable thrown) {
        String reason = thrown.getClass().getName() + ": " + Details.message(thrown);
        if (store.load().isPresent()) {
            results.unknown(index, reason);
        } else {
            results.changed(index, ClusterState.FAILED, true, "nothing was started: " + reason);
        }
        if (thrown instanceof VirtualMachineError error) {
            throw error;
        }
    }

    private void rejected(int index, @Nullable ManagedCluster<?> cluster, StartRejectedException rejection) {
        boolean isBusy;
        try {
            isBusy = cluster != null && cluster.isBusy();
        } catch (RuntimeException e) {
            isBusy = false;
        }
        results.changed(
                index,
                isBusy ? ClusterState.WAITING : ClusterState.FAILED,
                !isBusy,
                (isBusy ? "another operation is running: " : "") + Details.message(rejection));
    }

    /**
     * Continues the upgrade of the attempt before, if it goes on or can be retried; false if it has to be started again. An operator who
     * resets a cluster without a known task has decided that nothing was started.
     */
    private boolean continues(ManagedCluster<?> cluster, int index, TokenStore store, ResumeToken previous) {
        if (!(cluster.resume(previous, store) instanceof ResumeResult.Found found)) {
            return false;
        }
        Upgrade upgrade = found.upgrade();
        UpgradeSnapshot now = upgrade.snapshot();
        if (now == null) {
            now = upgrade.refresh();
        }
        switch (now.state()) {
            case ABORTED -> {
                return false;
            }
            case FAILED, PARTIALLY_FAILED -> {
                return upgrade.can(UpgradeAction.RETRY).isYes() && retry(index, store, upgrade);
            }
            default -> {
                store.save(upgrade.token());
                results.started(index, upgrade);
                return true;
            }
        }
    }

    private boolean retry(int index, TokenStore store, Upgrade upgrade) {
        store.save(upgrade.token());
        try {
            upgrade.retry();
        } catch (ActionNotAllowedException e) {
            results.note(index, "its state has changed: " + Details.message(e));
        } catch (OutcomeUnknownException e) {
            results.note(index, "it is not known whether the retry arrived: " + Details.message(e));
        }
        results.started(index, upgrade);
        return true;
    }

    private boolean before(int index) {
        ClusterAction action = rollout.settings().before;
        return action == null || act(index, action, null, "the action before the start failed: ");
    }

    /** Runs the action after a success, and reports the success. */
    void finish(int index, Upgrade upgrade, ClusterDetail detail, String reason) {
        ClusterAction action = rollout.settings().after;
        if (action == null || act(index, action, upgrade, "the upgrade succeeded, and the action after it failed: ")) {
            results.ended(index, ClusterState.SUCCEEDED, reason, detail);
        }
    }

    private boolean act(int index, ClusterAction action, @Nullable Upgrade upgrade, String failure) {
        try {
            action.run(new ClusterContext(ref(index), plan(index), upgrade));
            return true;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            results.changed(index, ClusterState.FAILED, true, failure + Details.message(e));
            return false;
        }
    }

    /** Finds the upgrade of a token, and never starts anything. */
    void resume(int index, int attempt, ResumeToken token) {
        TokenStore store = results.store(index, attempt, token);
        try {
            ResumeResult result = managed(index).resume(token, store);
            if (result instanceof ResumeResult.Found found) {
                results.started(index, found.upgrade());
            } else if (result instanceof ResumeResult.NotStarted) {
                results.notStarted(index, attempt);
            } else if (result instanceof ResumeResult.Ambiguous several) {
                results.unknown(
                        index,
                        "these tasks may be its upgrade: "
                                + several.candidates().stream()
                                        .map(UpgradeSnapshot::taskId)
                                        .toList());
            } else {
                results.unknown(index, "the service shows no task of its start");
            }
        } catch (JournalException | KeptTokenStore.TokenNotKeptException e) {
            results.broken(e);
        } catch (RuntimeException e) {
            results.unread(index, Details.message(e));
        }
    }

    /** Aborts an upgrade where its service allows it. */
    void abort(int index, Upgrade upgrade) {
        try {
            var availability = upgrade.can(UpgradeAction.ABORT);
            if (availability.isNo()) {
                results.note(index, "it cannot be aborted, and is watched to its end: " + availability.reason());
            } else {
                upgrade.abort();
                results.note(index, "the abort was accepted");
            }
        } catch (RuntimeException e) {
            results.note(index, "it was not aborted, and is watched to its end: " + Details.message(e));
        }
    }

    ManagedCluster<?> managed(int index) {
        return ManagedCluster.of(ref(index), plan(index), clients);
    }

    private ClusterRef ref(int index) {
        return rollout.clusters().get(index);
    }

    private UpgradePlan plan(int index) {
        return rollout.plans().get(index);
    }
}
