// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The durations of the thirteen steps. Immutable. */
final class CssStepTimes {
    /** After this time the migration of the data of a node fails (see sdk/docs/wire/css.md#upgradecore). */
    private static final Duration LONGEST_MIGRATION = Duration.ofDays(2);

    private final List<Duration> durations;

    private CssStepTimes(List<Duration> durations) {
        this.durations = durations;
    }

    static CssStepTimes standard() {
        return all(Duration.ofSeconds(30)).with(0, Duration.ofMinutes(5));
    }

    static CssStepTimes all(Duration each) {
        return new CssStepTimes(Collections.nCopies(CssStepNames.COUNT, each));
    }

    CssStepTimes with(int order, Duration duration) {
        List<Duration> changed = new ArrayList<>(durations);
        changed.set(CssStepNames.checked(order), duration);
        return new CssStepTimes(List.copyOf(changed));
    }

    List<Duration> forFirstOfBatch() {
        return isMigrationTooLong() ? with(0, LONGEST_MIGRATION).durations : durations;
    }

    boolean isMigrationTooLong() {
        return durations.get(0).compareTo(LONGEST_MIGRATION) > 0;
    }

    /**
     * Returns the durations for the other nodes of a batch: their data has been migrated together with that of the first
     * node.
     */
    List<Duration> forLaterInBatch() {
        return with(0, Duration.ZERO).durations;
    }
}
