// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Instant;
import java.util.List;

/** The keys of the clocks. */
final class ClockTable {
    private static final String MODE = "mode";
    private static final String SPEED = "speed";
    private static final String START = "start";
    private static final String GATEWAY = "gateway";
    private static final String MANUAL = "manual";
    private static final String ACCELERATED = "accelerated";

    static final Table<CloudSimulatorBuilder> TABLE = Table.<CloudSimulatorBuilder>named(
                    "a mapping with the keys of clocks")
            .key(
                    MODE,
                    Types.choice(List.of(MANUAL, "next-event", ACCELERATED, "real")),
                    "How task time passes; default accelerated with a speed, else manual.")
            .key(
                    SPEED,
                    Types.wholeNumber(1, SimulatorClock.HIGHEST_SPEED),
                    "Seconds of task time in a second of real time.")
            .key(
                    START,
                    Types.instant(),
                    "The task time at the start; default 2026-01-15T08:00:00Z, or the system time if the clock runs.")
            .key(
                    GATEWAY,
                    Types.choice(List.of("system", "task")),
                    "The clock by which signatures are checked; default system.")
            .check(ClockTable::check)
            .build();

    private ClockTable() {}

    static void apply(Entry<CloudSimulatorBuilder> entry, CloudSimulatorBuilder builder) {
        SimulatorClock clock = clock(entry);
        builder.clock(entry.get(START, Instant.class).map(clock::startingAt).orElse(clock));
        if (entry.get(GATEWAY, String.class).orElse("system").equals("task")) {
            builder.oneClock();
        }
    }

    private static SimulatorClock clock(Entry<CloudSimulatorBuilder> entry) {
        return switch (mode(entry)) {
            case ACCELERATED ->
                SimulatorClock.accelerated(entry.get(SPEED, Integer.class).orElse(1));
            case "next-event" -> SimulatorClock.nextEvent();
            case "real" -> SimulatorClock.real();
            default -> SimulatorClock.manual();
        };
    }

    private static String mode(Entry<CloudSimulatorBuilder> entry) {
        return entry.get(MODE, String.class).orElse(entry.contains(SPEED) ? ACCELERATED : MANUAL);
    }

    private static void check(Entry<CloudSimulatorBuilder> entry) {
        boolean isAccelerated = mode(entry).equals(ACCELERATED);
        if (isAccelerated && !entry.contains(SPEED)) {
            entry.mistake(MODE, "the mode accelerated needs the key \"speed\"");
        }
        if (!isAccelerated && entry.contains(SPEED)) {
            entry.mistake(SPEED, "only the mode accelerated has a speed");
        }
    }
}
