// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the result of one job. Used by one thread. */
final class JobResults implements Results {
    private final KeptTokenStore store;
    private final List<String> notes = new ArrayList<>();
    private JobResult.@Nullable Kind kind;
    private ClusterState state = ClusterState.STARTING;
    private String reason = "";
    private ClusterDetail detail = ClusterDetail.NONE;
    private @Nullable Upgrade upgrade;

    JobResults(KeptTokenStore store) {
        this.store = store;
    }

    /** Returns the result; a job that reported nothing but notes left the upgrade as it was. */
    JobResult result() {
        if (upgrade != null) {
            store.newest(upgrade.token());
        }
        String text = reason.isEmpty() ? String.join("; ", notes) : reason;
        return new JobResult(kind == null ? Kind.RUNNING : kind, state, text, detail, store.text());
    }

    @Override
    public TokenStore store(int cluster, int attempt, @Nullable ResumeToken token) {
        return store;
    }

    @Override
    public void changed(int cluster, ClusterState value, boolean hasEnded, String why) {
        set(hasEnded ? Kind.ENDED : Kind.WAITING, value, why, ClusterDetail.NONE);
    }

    @Override
    public void ended(int cluster, ClusterState value, String why, ClusterDetail what) {
        set(Kind.ENDED, value, why, what);
    }

    @Override
    public void failed(int cluster, String why, ClusterDetail what) {
        set(Kind.ATTEMPT_FAILED, ClusterState.FAILED, why, what);
    }

    @Override
    public void started(int cluster, Upgrade value) {
        upgrade = value;
        UpgradeSnapshot now = value.snapshot();
        set(Kind.RUNNING, ClusterState.RUNNING, now == null ? "" : Details.progress(now), ClusterDetail.NONE);
    }

    @Override
    public void notStarted(int cluster, int attempt) {
        set(Kind.NOT_SENT, ClusterState.PENDING, "its start was not sent", ClusterDetail.NONE);
    }

    @Override
    public void unknown(int cluster, String why) {
        set(Kind.UNKNOWN, ClusterState.UNKNOWN, "it is not known whether it was started: " + why, ClusterDetail.NONE);
    }

    @Override
    public void unread(int cluster, String why) {
        set(Kind.UNREAD, ClusterState.RUNNING, "it cannot be read, and is read again: " + why, ClusterDetail.NONE);
    }

    @Override
    public void note(int cluster, String text) {
        notes.add(text);
    }

    @Override
    public void broken(RuntimeException failure) {
        set(
                Kind.NOT_SENT,
                ClusterState.PENDING,
                "nothing was sent, since its token could not be kept: " + Details.message(failure),
                ClusterDetail.NONE);
    }

    private void set(Kind value, ClusterState to, String why, ClusterDetail what) {
        kind = value;
        state = to;
        reason = why;
        detail = what;
    }
}
