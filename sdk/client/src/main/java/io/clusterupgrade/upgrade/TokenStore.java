// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the token of one upgrade survives the process. {@link ClusterUpgrader#start} saves a token before its request leaves, so
 * that whatever happens after that, the token finds the task.
 *
 * <p>One store is for one upgrade. The library loads and saves, and never clears: {@link #clear} it when you are done with the
 * upgrade, before the next one. A start over a token that may have been sent is rejected; one over a token whose start was not
 * sent ({@link ResumeResult.NotStarted}) replaces it.
 * What a program does with the token that it loads:
 *
 * <ul>
 *   <li>none: start;
 *   <li>{@link ClusterUpgrader#resume(ResumeToken, TokenStore)} returns {@link ResumeResult.NotStarted}, because the start was rejected or
 *       the process ended before it: start again with the same store, nothing needs to be cleared;
 *   <li>{@link ResumeResult.Found}: watch on; after a success, or when a failed or aborted upgrade is settled, {@link #clear};
 *   <li>{@link ResumeResult.NotFoundYet} for many minutes: the start never arrived; {@link #clear}, and start again.
 * </ul>
 *
 * <p>A custom implementation keeps these rules:
 *
 * <ul>
 *   <li>When {@link #save} returns, the token is safe and has replaced every one saved before. An implementation that cannot have
 *       it so throws, and nothing is started.
 *   <li>{@link #load} is empty only when there is certainly no token. A store that cannot be reached or read throws: "no token"
 *       makes programs start an upgrade, a second one if the token is only out of sight.
 *   <li>{@link #compareAndSave} is atomic where several processes may use the store at a time. The default is not.
 * </ul>
 *
 * <p>Implementations are thread-safe. What they throw before a start is sent keeps it from being sent; what they throw later is
 * logged by its class, and the upgrade goes on.
 *
 * @since 0.1.0
 */
public interface TokenStore {

    /** Keeps a token in place of the one before. */
    void save(ResumeToken token);

    /** The token that was saved last; empty if there is certainly none. */
    Optional<ResumeToken> load();

    /**
     * Forgets the token: the upgrade is settled, and the next program starts another one. It changes nothing in the cloud; an upgrade
     * that still runs can then be found by {@link ClusterUpgrader#findLatest} only. Repeating it does nothing.
     */
    void clear();

    /**
     * Keeps a token if the store has the one that is expected, as one step: of two processes that start an upgrade with one store
     * only the first gets to send it.
     *
     * <p>The default loads, compares and saves, which another process may come between. Override it where the store has something
     * better, such as a conditional update.
     *
     * @param expected the token that is to be replaced; null to expect none
     * @param token the token to keep
     * @return whether the token was kept; false if the store has another one than expected, which stays
     */
    default boolean compareAndSave(@Nullable ResumeToken expected, ResumeToken token) {
        if (!Objects.equals(load().orElse(null), expected)) {
            return false;
        }
        save(token);
        return true;
    }

    /**
     * A store in a file, readable by its owner only. A token replaces the one before atomically: a reader sees the one or the
     * other, whenever the power fails. Processes on one file exclude each other with a file beside it, {@code <file>.lock}, which
     * is there only while they save.
     *
     * <p>The store throws, and takes no token for granted, unless the file is certainly absent: {@link
     * java.io.UncheckedIOException} if the file or its folder cannot be reached, read or written, or is no regular file; {@link
     * IllegalArgumentException} if the file holds something else than a token. The messages say which file, why, and what to do.
     * Text in UTF-8 and UTF-16, with a byte-order mark or without, is read.
     *
     * @param file need not exist; its folder must, on a file system with locks. A symbolic link stands for the file that it leads to, which must exist
     */
    static TokenStore file(Path file) {
        return new FileTokenStore(file);
    }
}
