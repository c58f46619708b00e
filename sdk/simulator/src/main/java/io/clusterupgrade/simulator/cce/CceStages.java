// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a task. The stages have names in {@code spec.items} (see sdk/docs/wire/cce.md#upgradetask), whose format is
 * not published: the first two names are observed ones, the others are the simulator's own. The last stage has a step for
 * each batch of nodes.
 */
final class CceStages {
    static final int INIT = 0;
    static final int QUEUING = 1;
    static final int FIRST_STAGE = 2;
    static final int BUILT_IN_CHECK = FIRST_STAGE;
    static final int ADDONS = FIRST_STAGE + 1;
    static final int FIRST_BATCH = FIRST_STAGE + 3;

    static final List<String> NAMES = List.of(
            "upgrade-limit-check", "addon-limit-check", "simulated-control-plane-upgrade", "simulated-node-upgrade");

    static final List<Duration> DEFAULT_DURATIONS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5));

    private CceStages() {}

    /**
     * Returns the durations of the steps: the batches share the time of the last stage equally; the last batch takes the
     * remainder.
     */
    static List<Duration> steps(List<Duration> durations, int batches) {
        int count = Math.max(1, batches);
        List<Duration> steps = new ArrayList<>(durations.subList(0, FIRST_BATCH));
        Duration all = durations.get(FIRST_BATCH);
        Duration each = all.dividedBy(count);
        for (int batch = 1; batch < count; batch++) {
            steps.add(each);
        }
        steps.add(all.minus(each.multipliedBy(count - 1L)));
        return steps;
    }
}
