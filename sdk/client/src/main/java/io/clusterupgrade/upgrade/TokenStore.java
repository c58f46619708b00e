// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores the token of one upgrade outside the process. {@link ClusterUpgrader#start} saves a token before its request
 * is sent, so that the token finds the task whatever happens after that.
 *
 * <p>One store is for one upgrade. The library loads and saves, and never clears: call {@link #clear} when you are done
 * with the upgrade, before the next one. A start is rejected if the store holds a token whose start may have been sent;
 * it replaces a token whose start was not sent ({@link ResumeResult.NotStarted}). What a program does with the token
 * that it loads:
 *
 * <ul>
 *   <li>no token: start;
 *   <li>{@link ClusterUpgrader#resume(ResumeToken, TokenStore)} returns {@link ResumeResult.NotStarted}, because the
 *       start was rejected or the process ended before it: start again with the same store; there is nothing to clear;
 *   <li>{@link ResumeResult.Found}: continue to watch; after a success, or when you are done with a failed or aborted
 *       upgrade, {@link #clear};
 *   <li>{@link ResumeResult.NotFoundYet} for many minutes: the start never arrived; {@link #clear}, and start again.
 * </ul>
 *
 * <p>A custom implementation follows these rules:
 *
 * <ul>
 *   <li>When {@link #save} returns, the token is safe and has replaced every token saved before. An implementation that
 *       cannot guarantee that throws, and nothing is started.
 *   <li>{@link #load} is empty only when there is certainly no token. A store that cannot be reached or read throws: an
 *       empty result makes programs start an upgrade, a second one if the token exists but cannot be read.
 *   <li>{@link #compareAndSave} is atomic where several processes may use the store concurrently. The default is not.
 * </ul>
 *
 * <p>Implementations are thread-safe. An exception before a start is sent prevents the start; the class of a later
 * exception is logged, and the upgrade continues.
 *
 * @since 0.1.0
 */
public interface TokenStore {

    /** Saves a token in place of the previous one. */
    void save(ResumeToken token);

    /** Returns the token that was saved last; empty if there is certainly none. */
    Optional<ResumeToken> load();

    /**
     * Deletes the token: you are done with the upgrade, and the next run starts another one. It changes nothing in the
     * cloud; only {@link ClusterUpgrader#findLatest} can then find an upgrade that is still running. A repeated call
     * has no effect.
     */
    void clear();

    /**
     * Saves a token if the store has the expected one, atomically: of two processes that start an upgrade with one
     * store only the first sends it.
     *
     * <p>The default loads, compares and saves, and is not atomic between processes. Override it if the store supports
     * a conditional update.
     *
     * @param expected the token to replace; null if the store must be empty
     * @param token the token to save
     * @return whether the token was saved; false if the store has another one than expected, which stays
     */
    default boolean compareAndSave(@Nullable ResumeToken expected, ResumeToken token) {
        if (!Objects.equals(load().orElse(null), expected)) {
            return false;
        }
        save(token);
        return true;
    }

    /**
     * Returns a store that keeps the token in a file, readable by its owner only. A token replaces the previous one
     * atomically: a reader sees one or the other, even after a power failure. Processes that use the same file exclude
     * each other with a lock file, {@code <file>.lock}, which exists only while they save.
     *
     * <p>{@link #load} returns an empty result only if the file is certainly absent. The store throws {@link
     * java.io.UncheckedIOException} if the file or its folder cannot be reached, read or written, or is not a regular
     * file, and {@link IllegalArgumentException} if the file contains something other than a token. The messages say
     * which file, why, and what to do. The store reads UTF-8 and UTF-16, with or without a byte-order mark.
     *
     * @param file the file, which need not exist; its folder must, on a file system that supports locks. A symbolic
     *     link stands for its target, which must exist
     */
    static TokenStore file(Path file) {
        return new FileTokenStore(file);
    }
}
