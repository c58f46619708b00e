// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of a watch: one type for each resting state, and {@link StillRunning} for a watch that ended before the
 * upgrade did. A failed upgrade is an outcome, never an exception.
 *
 * @since 0.1.0
 */
public sealed interface UpgradeOutcome extends Serializable {

    /** Returns the state of the upgrade when the watch ended. */
    default UpgradeState state() {
        return fold(
                succeeded -> UpgradeState.SUCCEEDED,
                failed -> UpgradeState.FAILED,
                partiallyFailed -> UpgradeState.PARTIALLY_FAILED,
                aborted -> UpgradeState.ABORTED,
                paused -> UpgradeState.PAUSED,
                stillRunning -> snapshot() == null ? UpgradeState.UNKNOWN : snapshot().state());
    }

    /** Returns the result of the last poll; null only for {@link StillRunning} if no poll has succeeded. */
    @Nullable UpgradeSnapshot snapshot();

    /** Returns a token that resumes the upgrade later, or in another process. */
    ResumeToken token();

    /**
     * Returns this outcome if it is a success, and throws otherwise.
     *
     * @throws UpgradeNotSucceededException if it is any other outcome
     */
    default Succeeded orThrow() {
        throw new UpgradeNotSucceededException(this);
    }

    /**
     * Applies the function for the type of this outcome and returns its result. Callers do not compile until they
     * handle a new type of outcome.
     */
    default <T> T fold(
            Function<Succeeded, T> succeeded,
            Function<Failed, T> failed,
            Function<PartiallyFailed, T> partiallyFailed,
            Function<Aborted, T> aborted,
            Function<Paused, T> paused,
            Function<StillRunning, T> stillRunning) {
        if (this instanceof Succeeded outcome) {
            return succeeded.apply(outcome);
        } else if (this instanceof Failed outcome) {
            return failed.apply(outcome);
        } else if (this instanceof PartiallyFailed outcome) {
            return partiallyFailed.apply(outcome);
        } else if (this instanceof Aborted outcome) {
            return aborted.apply(outcome);
        } else if (this instanceof Paused outcome) {
            return paused.apply(outcome);
        }
        return stillRunning.apply((StillRunning) this);
    }

    /**
     * An upgrade whose task succeeded.
     *
     * @param snapshot the result of the last poll
     * @param token finds the upgrade again
     * @param verification whether the cluster itself shows the success
     * @since 0.1.0
     */
    record Succeeded(UpgradeSnapshot snapshot, ResumeToken token, Verification verification) implements UpgradeOutcome {
        @Override
        public Succeeded orThrow() {
            return this;
        }

        @Override
        public String toString() {
            return snapshot + ", " + verification;
        }
    }

    /**
     * An upgrade that was stopped by a failure.
     *
     * @param snapshot the result of the last poll
     * @param token finds the upgrade again
     * @param failure what is known about the failure, and which actions are available
     * @since 0.1.0
     */
    record Failed(UpgradeSnapshot snapshot, ResumeToken token, UpgradeFailure failure) implements UpgradeOutcome {
        @Override
        public String toString() {
            return failure.explain();
        }
    }

    /**
     * An upgrade that ended before all nodes were upgraded.
     *
     * @param snapshot the result of the last poll
     * @param token finds the upgrade again
     * @param failure what is known about the failure, and which actions are available
     * @since 0.1.0
     */
    record PartiallyFailed(UpgradeSnapshot snapshot, ResumeToken token, UpgradeFailure failure)
            implements UpgradeOutcome {
        @Override
        public String toString() {
            return failure.explain();
        }
    }

    /**
     * An upgrade that was aborted.
     *
     * @param snapshot the result of the last poll, with the nodes that are done and those that are not
     * @param token finds the upgrade again
     * @since 0.1.0
     */
    record Aborted(UpgradeSnapshot snapshot, ResumeToken token) implements UpgradeOutcome {
        @Override
        public String toString() {
            return snapshot.toString();
        }
    }

    /**
     * A paused upgrade, which waits for {@link io.clusterupgrade.upgrade.Upgrade#resume}.
     *
     * @param snapshot the result of the last poll
     * @param token finds the upgrade again
     * @since 0.1.0
     */
    record Paused(UpgradeSnapshot snapshot, ResumeToken token) implements UpgradeOutcome {
        @Override
        public String toString() {
            return snapshot.toString();
        }
    }

    /**
     * An upgrade that continues at the service although the watch ended.
     *
     * @param snapshot the result of the last poll; null if no poll has succeeded
     * @param token resumes the watch
     * @param reason why the watch ended
     * @since 0.1.0
     */
    record StillRunning(@Nullable UpgradeSnapshot snapshot, ResumeToken token, Reason reason)
            implements UpgradeOutcome {

        /**
         * The reason why a watch ended before the upgrade.
         *
         * @since 0.1.0
         */
        public enum Reason {
            /** The deadline passed. */
            DEADLINE,
            /** The thread was interrupted; the flag is still set. */
            INTERRUPTED,
            /** The condition of {@link io.clusterupgrade.upgrade.AwaitOptions#until} became true. */
            CONDITION_MET,
            /** The watcher was closed. */
            WATCHER_CLOSED
        }

        @Override
        public String toString() {
            return "still running, not watched any more (" + reason + "): "
                    + (snapshot == null ? "no poll has succeeded" : snapshot) + "; resume with " + token;
        }
    }
}
