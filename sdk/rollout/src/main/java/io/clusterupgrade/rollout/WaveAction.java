// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

/**
 * Something that is done before or after a wave, or checked while it is observed. It runs at least once: a run that is killed while it
 * runs, or before its end is in the journal, runs it again. Called in a thread of the run's executor.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WaveAction {

    /**
     * Does it.
     *
     * @throws Exception if it fails: the rollout starts nothing more, and ends when the running upgrades have ended. A later run tries
     *     again
     */
    void run(WaveContext context) throws Exception;
}
