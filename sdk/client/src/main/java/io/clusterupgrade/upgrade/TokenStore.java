// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the token of one upgrade survives the process. {@link ClusterUpgrader#start} saves a token before its request leaves, so
 * that whatever happens after that, the token finds the task.
 *
 * <p>One store is for one upgrade. The library saves to it, and neither reads nor clears it: {@link #clear} it when you are done
 * with the upgrade, before the next one. What a program does with the token that it loads:
 *
 * <ul>
 *   <li>none: start;
 *   <li>{@link ClusterUpgrader#resume(ResumeToken, TokenStore)} answers {@link Resumption.NotStarted}, because the start was refused or
 *       the process ended before it: start again with the same store, nothing needs to be cleared;
 *   <li>{@link Resumption.Found}: watch on; after a success, or when a failed or aborted upgrade is settled, {@link #clear};
 *   <li>{@link Resumption.NotFoundYet} for many minutes: the start never arrived; {@link #clear}, and start again.
 * </ul>
 *
 * <p>When {@link #save} returns, the token must be safe, and must have replaced every one saved before; an implementation that cannot
 * have it so throws, and nothing is started then.
 *
 * @since 0.1.0
 */
public interface TokenStore {

    /** Keeps a token in place of the one before. */
    void save(ResumeToken token);

    /** The token that was saved last; empty if there is none. */
    Optional<ResumeToken> load();

    /**
     * Forgets the token: the upgrade is settled, and the next program starts another one. It changes nothing in the cloud; an upgrade
     * that still runs can then be found by {@link ClusterUpgrader#findLatest} only. Repeating it does nothing.
     */
    void clear();

    /**
     * A store in a file, readable by its owner only. A token replaces the one before atomically: a reader sees the one or the
     * other, whenever the power fails.
     *
     * @param file need not exist; its folder must
     */
    static TokenStore file(Path file) {
        return new FileTokenStore(file);
    }
}
