// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a watch ended with: one type for each state in which nothing more happens by itself, and {@link StillRunning} for a watch
 * that ended before the upgrade did. That an upgrade failed is an outcome, never an exception.
 *
 * @since 0.1.0
 */
public sealed interface UpgradeOutcome extends Serializable {

    /** Where the upgrade stood when the watch ended. */
    UpgradeState state();

    /** What the last poll saw; null only for {@link StillRunning} before any poll was answered. */
    @Nullable UpgradeSnapshot snapshot();

    /** Goes on with it: later, or in another process. */
    ResumeToken token();

    /**
     * The success, or an exception.
     *
     * @throws UpgradeNotSucceededException if it is any other outcome
     */
    default Succeeded orThrow() {
        throw new UpgradeNotSucceededException(this);
    }

    /** A value by the kind of outcome; a new kind of outcome would not compile here unnoticed. */
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
     * The task ended well.
     *
     * @param snapshot what the last poll saw
     * @param token finds it again
     * @param verification whether the cluster itself shows it
     * @since 0.1.0
     */
    record Succeeded(UpgradeSnapshot snapshot, ResumeToken token, Verification verification) implements UpgradeOutcome {
        @Override
        public UpgradeState state() {
            return UpgradeState.SUCCEEDED;
        }

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
     * A failure stopped it.
     *
     * @param snapshot what the last poll saw
     * @param token finds it again
     * @param failure what is known, and what may be done
     * @since 0.1.0
     */
    record Failed(UpgradeSnapshot snapshot, ResumeToken token, UpgradeFailure failure) implements UpgradeOutcome {
        @Override
        public UpgradeState state() {
            return UpgradeState.FAILED;
        }

        @Override
        public String toString() {
            return failure.explain();
        }
    }

    /**
     * It ended with some nodes not done.
     *
     * @param snapshot what the last poll saw
     * @param token finds it again
     * @param failure what is known, and what may be done
     * @since 0.1.0
     */
    record PartiallyFailed(UpgradeSnapshot snapshot, ResumeToken token, UpgradeFailure failure)
            implements UpgradeOutcome {
        @Override
        public UpgradeState state() {
            return UpgradeState.PARTIALLY_FAILED;
        }

        @Override
        public String toString() {
            return failure.explain();
        }
    }

    /**
     * Somebody ended it.
     *
     * @param snapshot what the last poll saw: which nodes are done, and which are not
     * @param token finds it again
     * @since 0.1.0
     */
    record Aborted(UpgradeSnapshot snapshot, ResumeToken token) implements UpgradeOutcome {
        @Override
        public UpgradeState state() {
            return UpgradeState.ABORTED;
        }

        @Override
        public String toString() {
            return snapshot.toString();
        }
    }

    /**
     * It is held, and waits for {@link io.clusterupgrade.upgrade.Upgrade#resume}.
     *
     * @param snapshot what the last poll saw
     * @param token finds it again
     * @since 0.1.0
     */
    record Paused(UpgradeSnapshot snapshot, ResumeToken token) implements UpgradeOutcome {
        @Override
        public UpgradeState state() {
            return UpgradeState.PAUSED;
        }

        @Override
        public String toString() {
            return snapshot.toString();
        }
    }

    /**
     * The watch ended, the upgrade did not: it goes on in the cloud.
     *
     * @param snapshot what the last poll saw; null if no poll was answered
     * @param token goes on watching
     * @param reason why the watch ended
     * @since 0.1.0
     */
    record StillRunning(@Nullable UpgradeSnapshot snapshot, ResumeToken token, Reason reason)
            implements UpgradeOutcome {

        /**
         * Why a watch ended before the upgrade.
         *
         * @since 0.1.0
         */
        public enum Reason {
            /** Its time was up. */
            DEADLINE,
            /** Its thread was interrupted; the flag is still set. */
            INTERRUPTED,
            /** What it waited for ({@link io.clusterupgrade.upgrade.AwaitOptions#until}) was seen. */
            CONDITION_MET,
            /** Its watcher was closed. */
            WATCHER_CLOSED
        }

        @Override
        public UpgradeState state() {
            return snapshot == null ? UpgradeState.UNKNOWN : snapshot.state();
        }

        @Override
        public String toString() {
            return "still running, not watched any more (" + reason + "): "
                    + (snapshot == null ? "never seen" : snapshot) + "; go on with " + token;
        }
    }
}
