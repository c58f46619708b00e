// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

/**
 * Something that is done before the start of each cluster, or after its success. It runs at least once: a run that is killed while it
 * runs, or before its end is in the journal, runs it again. Called in a thread of the run's executor, for several clusters at once.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ClusterAction {

    /**
     * Does it.
     *
     * @throws Exception if it fails: the cluster counts as failed. Before the start, nothing was started
     */
    void run(ClusterContext context) throws Exception;
}
