// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.JobResult;
import io.clusterupgrade.temporal.model.ClusterJob;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What is done to a cluster. */
@ActivityInterface
public interface ClusterActivities {

    /** Checks and starts the cluster. Runs once; whatever happens to it, the tokens of the workflow say what may have been sent. */
    @ActivityMethod(name = "StartClusterUpgrade")
    JobResult start(ClusterJob job);

    /** Finds the upgrade of a token; fails to be tried again while it is not found. */
    @ActivityMethod(name = "FindClusterUpgrade")
    JobResult find(ClusterJob job);

    /** Polls an upgrade; fails to be tried again while it is running. */
    @ActivityMethod(name = "WatchClusterUpgrade")
    JobResult watch(ClusterJob job);

    /** Aborts an upgrade. Runs once. */
    @ActivityMethod(name = "AbortClusterUpgrade")
    JobResult abort(ClusterJob job);
}
