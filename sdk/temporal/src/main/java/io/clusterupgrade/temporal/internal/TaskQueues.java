// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.model.ClusterRef;
import java.util.Locale;

/**
 * The names of the task queues: one of the rollouts, and for each account of a service one of its reads and one of its starts, so that
 * Temporal limits them for all workers and all rollouts together.
 */
public final class TaskQueues {
    private TaskQueues() {}

    /** Returns the queue of the polls of an account. */
    public static String reads(String base, ClusterRef cluster) {
        return base + "/" + cluster.service().name().toLowerCase(Locale.ROOT) + "/" + cluster.account();
    }

    /** Returns the queue of the starts and aborts of an account. */
    public static String writes(String base, ClusterRef cluster) {
        return reads(base, cluster) + "/writes";
    }

    /** Returns the id of the workflow of a cluster. */
    public static String clusterId(String rolloutId, ClusterRef cluster) {
        return rolloutId + "/" + cluster;
    }
}
