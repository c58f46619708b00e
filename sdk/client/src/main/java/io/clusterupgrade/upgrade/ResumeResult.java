// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.List;

/**
 * The result of resuming with a token. Resuming never starts anything.
 *
 * @since 0.1.0
 */
public sealed interface ResumeResult {

    /**
     * The upgrade was found.
     *
     * @param upgrade the upgrade
     * @since 0.1.0
     */
    record Found(Upgrade upgrade) implements ResumeResult {}

    /**
     * The start was not sent: the token records that, as every token in a {@link TokenStore} does until just before the
     * start, and the service shows no new task. Start again with the same store, which replaces the token, or abandon
     * the start with {@link TokenStore#clear}; but not while the process that prepared it is still running its checks.
     *
     * @param token the token
     * @since 0.1.0
     */
    record NotStarted(ResumeToken token) implements ResumeResult {}

    /**
     * The service shows no matching task. Lists lag behind a start: resume again for some minutes before you decide
     * that the start never arrived.
     *
     * @param token the token
     * @since 0.1.0
     */
    record NotFoundYet(ResumeToken token) implements ResumeResult {}

    /**
     * Several tasks may match, and none certainly does: several have the target of the start, or all new tasks have
     * another target in the service's response. {@link ClusterUpgrader#attach} selects the right one.
     *
     * @param candidates the tasks that may match
     * @since 0.1.0
     */
    record Ambiguous(List<UpgradeSnapshot> candidates) implements ResumeResult {
        /** Copies the list. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Returns the upgrade that was found. A program that is run repeatedly checks for {@link NotStarted} first, and
     * starts again in that case.
     *
     * @throws IllegalStateException if none was found, or several may match; the message says what to do
     */
    default Upgrade orThrow() {
        if (this instanceof Found found) {
            return found.upgrade();
        }
        if (this instanceof Ambiguous several) {
            throw new IllegalStateException("these tasks may be the upgrade: "
                    + several.candidates().stream().map(UpgradeSnapshot::taskId).toList()
                    + "; call attach(taskId) with the right one; if none is, call TokenStore.clear() and start again");
        }
        throw new IllegalStateException(
                this instanceof NotStarted
                        ? "the start was not sent, and nothing was started: start again with the same store, or call"
                                + " TokenStore.clear() to abandon it (unless another process is still preparing it)"
                        : "the service shows no matching task yet: resume again for some minutes; only when the"
                                + " cluster itself shows no upgrade, call TokenStore.clear() and start again");
    }
}
