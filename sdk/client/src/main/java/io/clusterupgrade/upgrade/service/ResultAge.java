// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The age of the result of a check that stays in the cloud. An old one says nothing about the cluster of today: it is a warning, and
 * does not count as passed. Immutable and thread-safe.
 */
public final class ResultAge {
    /** The code of the warning. */
    public static final String STALE = "StaleResult";

    private final Instant now;
    private final Duration limit;
    private final @Nullable Instant lastTask;

    /**
     * Creates the age for a report.
     *
     * @param limit how old a result may be
     * @param tasks the tasks of the cluster; a result from before the last one is stale, whatever its age
     */
    public ResultAge(Instant now, Duration limit, List<UpgradeSnapshot> tasks) {
        this.now = now;
        this.limit = limit;
        this.lastTask = tasks.stream()
                .flatMap(task -> Stream.of(task.startedAt(), task.endedAt()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns why a result of this time is stale; null if it is not. */
    public @Nullable String stale(@Nullable Instant time) {
        return stale(time, false);
    }

    /**
     * Returns why a result of this time is stale; null if it is not.
     *
     * @param expires whether the service says how long the result is valid, and it still is
     */
    public @Nullable String stale(@Nullable Instant time, boolean expires) {
        if (time == null) {
            return "has no time";
        }
        if (lastTask != null && time.isBefore(lastTask)) {
            return "is older than the last task of the cluster, of " + lastTask;
        }
        return !expires && time.isBefore(now.minus(limit)) ? "is older than " + limit : null;
    }

    /** Returns a time and its age as text for users, such as {@code 2026-01-15T08:00:00Z, 3 hours old}. */
    public String text(@Nullable Instant time) {
        if (time == null) {
            return "an unknown time";
        }
        Duration age = Duration.between(time, now);
        long hours = age.toHours();
        return time + ", "
                + (hours >= 48 ? age.toDays() + " days" : hours >= 2 ? hours + " hours" : age.toMinutes() + " minutes")
                + " old";
    }

    /**
     * Returns the warning about a stale result.
     *
     * @param result what the result is, with its numbers, as text for users
     * @param why why it is stale
     * @param how how to get a new one
     */
    public static Finding finding(String source, String result, String why, String how, @Nullable String link) {
        return new Finding(
                FindingSeverity.WARNING,
                source,
                STALE,
                null,
                result + " " + why + ": it says nothing about the cluster of today",
                how,
                true,
                link);
    }
}
