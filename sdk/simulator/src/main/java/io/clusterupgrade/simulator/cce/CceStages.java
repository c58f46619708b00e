// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.time.Duration;
import java.util.List;

/**
 * What a task goes through. Named stages were seen in {@code spec.items} (CCE sheet 3.2), the shape is unpublished: the
 * first two names are those seen, the others are the simulator's own.
 */
final class CceStages {
    static final int INIT = 0;
    static final int QUEUING = 1;
    static final int FIRST_STAGE = 2;

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
}
