// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import org.jspecify.annotations.Nullable;

/** Receives what the jobs of a run find out, from any thread. */
interface Results {

    /** Returns the store of an attempt, with the token of it that is in the journal; null for none. */
    TokenStore store(int cluster, int attempt, @Nullable ResumeToken token);

    /** A cluster has another state. */
    void changed(int cluster, ClusterState state, boolean hasEnded, String reason);

    /** The rollout is done with a cluster. */
    void ended(int cluster, ClusterState state, String reason, ClusterDetail detail);

    /** An attempt has failed: the cluster is tried again, or has failed. */
    void failed(int cluster, String reason, ClusterDetail detail);

    /** An upgrade is there, and is to be watched. */
    void started(int cluster, Upgrade upgrade);

    /** The start of an attempt was certainly not sent. */
    void notStarted(int cluster, int attempt);

    /** Whether an attempt was started is not known. */
    void unknown(int cluster, String reason);

    /** An upgrade could not be read; that says nothing about it. */
    void unread(int cluster, String reason);

    /** Something is worth knowing. */
    void note(int cluster, String text);

    /** A token that must be kept was not, such as when the journal cannot be written: nothing was sent. */
    void broken(RuntimeException failure);
}
