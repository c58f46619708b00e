// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that a cluster had before a start, in compact form: the newest start time and short hashes of the newest
 * ids. A task is new if it is not among them and did not start before the newest of them. A task without a start time
 * cannot be distinguished from tasks without a hash: if there are such tasks, it is not new.
 *
 * @param newestStart when the newest of them started, by the service's clock; null if there was none, or none with a
 *     time
 * @param hashes six characters for each of the newest ids, newest first
 * @param isCut whether there are tasks without a hash
 */
public record TaskBaseline(@Nullable Instant newestStart, String hashes, boolean isCut) {
    public static final TaskBaseline NONE = new TaskBaseline(null, "", false);

    private static final int KEPT = 50;
    private static final int HASH_BYTES = 4;
    private static final int HASH_LENGTH = 6;
    private static final int LONG_HASH_BYTES = 18;

    public static TaskBaseline of(List<UpgradeSnapshot> tasks) {
        List<UpgradeSnapshot> newestFirst =
                UpgradeService.newestFirst(tasks.stream().filter(task -> task.taskId() != null));
        String hashes = newestFirst.stream()
                .limit(KEPT)
                .map(task -> hash(task.taskId()))
                .collect(Collectors.joining());
        Instant newest = newestFirst.isEmpty() ? null : newestFirst.get(0).startedAt();
        return new TaskBaseline(newest, hashes, newestFirst.size() > KEPT);
    }

    /** Returns a baseline that includes tasks of other kinds: a new task did not start before any of them. */
    public TaskBaseline notBefore(@Nullable Instant newestOfAll) {
        return new TaskBaseline(newestOfAll == null ? newestStart : newestOfAll, hashes, isCut);
    }

    public boolean isNew(UpgradeSnapshot task) {
        Instant startedAt = task.startedAt();
        boolean late = startedAt == null ? !isCut : newestStart == null || !startedAt.isBefore(newestStart);
        return late && !contains(hash(task.taskId()));
    }

    private boolean contains(String hash) {
        for (int at = 0; at < hashes.length(); at += HASH_LENGTH) {
            if (hashes.startsWith(hash, at)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a baseline without the oldest half of the hashes: start times then identify the old tasks. */
    public TaskBaseline shorter() {
        int kept = hashes.length() / HASH_LENGTH / 2;
        return new TaskBaseline(newestStart, hashes.substring(0, kept * HASH_LENGTH), true);
    }

    private static String hash(@Nullable String id) {
        return hash(id, HASH_BYTES);
    }

    /** Returns a hash that identifies a task in place of its id. */
    public static String longHash(@Nullable String id) {
        return hash(id, LONG_HASH_BYTES);
    }

    private static String hash(@Nullable String id, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(id).getBytes(StandardCharsets.UTF_8));
            byte[] start = Arrays.copyOf(digest, bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
