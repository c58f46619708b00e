// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import org.jspecify.annotations.Nullable;

/**
 * What one poll hands on to the next one, as details of a heartbeat, which are not part of the history.
 *
 * @param seen what the last poll that succeeded showed
 * @param changedAt when that was first seen, in milliseconds of the epoch
 * @param errors how many polls have failed in a row
 * @param token the newest token
 */
public record WatchProgress(
        String seen, long changedAt, int errors, @Nullable String token) {

    /** Returns this after a poll that showed something. */
    WatchProgress shown(String now, long at, @Nullable String newest) {
        return new WatchProgress(now, now.equals(seen) ? changedAt : at, 0, newest == null ? token : newest);
    }

    /** Returns this after a poll that failed. */
    WatchProgress failed() {
        return new WatchProgress(seen, changedAt, errors + 1, token);
    }
}
