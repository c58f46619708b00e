// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.Traffic;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;

/** The keys of the limits and the latency of calls. */
final class TrafficTable {
    private static final int MOST_CALLS = 1_000_000;
    private static final String OPERATION = "operation";

    private static final Table<Traffic> LIMIT = Table.<Traffic>named("a limit")
            .key(OPERATION, Operations.TYPE, "The operations that share the limit; default: all.")
            .required("callsPerSecond", Types.wholeNumber(1, MOST_CALLS), "The calls per second of real time.")
            .build();

    private static final Table<Traffic> LATENCY = Table.<Traffic>named("a latency")
            .key(OPERATION, Operations.TYPE, "The operations that are delayed; default: all.")
            .required("time", Types.duration(), "The delay of the response in real time.")
            .build();

    static final Table<Traffic> TABLE = Table.<Traffic>named("a mapping with the keys of traffic")
            .key(
                    "limits",
                    Types.listOf(LIMIT),
                    "Calls above a limit are rejected as the gateway of the service does.",
                    (traffic, limits) -> limits.forEach(limit -> traffic.limit(
                            limit.get(OPERATION, String.class).orElse(""),
                            limit.get("callsPerSecond", Integer.class).orElseThrow())))
            .key(
                    "retryAfter",
                    Types.duration(),
                    "The time to wait that such rejections name; default none.",
                    Traffic::retryAfter)
            .key(
                    "latency",
                    Types.listOf(LATENCY),
                    "Delays; the last one that matches a call applies.",
                    (traffic, latencies) -> latencies.forEach(latency -> traffic.latency(
                            latency.get(OPERATION, String.class).orElse(""),
                            latency.get("time", Duration.class).orElseThrow())))
            .build();

    private TrafficTable() {}
}
