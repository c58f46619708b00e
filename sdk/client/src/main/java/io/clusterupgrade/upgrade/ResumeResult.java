// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.List;

/**
 * What a token has found. Finding never starts anything.
 *
 * @since 0.1.0
 */
public sealed interface ResumeResult {

    /**
     * The task.
     *
     * @param upgrade goes on with it
     * @since 0.1.0
     */
    record Found(Upgrade upgrade) implements ResumeResult {}

    /**
     * The start was not sent: the token says so, as tokens do that a {@link TokenStore} kept until just before it, and the service
     * shows no new task. Start again with the same store, which replaces the token, or give the start up with {@link
     * TokenStore#clear}; but not while the process that prepared it is still at its checks.
     *
     * @param token the token that was asked with
     * @since 0.1.0
     */
    record NotStarted(ResumeToken token) implements ResumeResult {}

    /**
     * The service shows no task that could be it. Lists lag behind a start: ask again for some minutes before deciding that the
     * start never arrived.
     *
     * @param token the token that was asked with
     * @since 0.1.0
     */
    record NotFoundYet(ResumeToken token) implements ResumeResult {}

    /**
     * There are tasks that could be it, and none that surely is: several that lead where the start was to lead, or only such that
     * lead elsewhere by the service's words. {@link ClusterUpgrader#attach} takes the one that it is.
     *
     * @param candidates the tasks
     * @since 0.1.0
     */
    record Ambiguous(List<UpgradeSnapshot> candidates) implements ResumeResult {
        /** Copies the list. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The upgrade that was found. A program that runs again and again looks for {@link NotStarted} first, and starts again then.
     *
     * @throws IllegalStateException if none was, or it is not sure which; the message says what to do
     */
    default Upgrade orThrow() {
        if (this instanceof Found found) {
            return found.upgrade();
        }
        if (this instanceof Ambiguous several) {
            throw new IllegalStateException("these tasks could be it: "
                    + several.candidates().stream().map(UpgradeSnapshot::taskId).toList()
                    + "; attach(taskId) to the one that it is; if it is none, TokenStore.clear(), and start again");
        }
        throw new IllegalStateException(
                this instanceof NotStarted
                        ? "the start was not sent, and nothing was started: start again with the same store, or call"
                                + " TokenStore.clear() to give it up (unless another process is still preparing it)"
                        : "the service shows no task that could be it yet: resume again for some minutes; only when the"
                                + " cluster itself shows no upgrade, call TokenStore.clear() and start again");
    }
}
