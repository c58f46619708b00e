// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

/**
 * The phase of a wave, in order; the last three end a run.
 *
 * @since 0.1.0
 */
public enum WavePhase {
    /** An earlier wave is not done. */
    PENDING,
    /** It is its turn; its gate is asked, if it has one. */
    OPEN,
    /** Its gate has approved it; its action before the wave runs, if it has one. */
    APPROVED,
    /** Its clusters are upgraded. */
    STARTED,
    /** All its clusters have ended; its action after the wave runs, if it has one. */
    SETTLED,
    /** It is observed for a while. */
    SOAKING,
    /** It is done. */
    DONE,
    /** Its gate has rejected it. A later run asks again. */
    REJECTED,
    /** Its action or its check has failed. A later run tries again. */
    ACTION_FAILED,
    /** It has more failures than its budget, or that of the rollout, tolerates. */
    OVER_BUDGET;

    /** Returns whether the rollout stops in this phase. */
    public boolean isStop() {
        return compareTo(REJECTED) >= 0;
    }
}
