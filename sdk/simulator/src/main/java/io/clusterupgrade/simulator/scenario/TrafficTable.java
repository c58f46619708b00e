// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.Traffic;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of the limits and the latency of calls. */
final class TrafficTable {
    private static final int MOST_CALLS = 1_000_000;
    private static final String OPERATION = "operation";
    private static final String PER_SECOND = "callsPerSecond";
    private static final String CALLS = "calls";
    private static final String PERIOD = "period";
    private static final String REQUESTS = "requests";
    private static final String READS = "reads";
    private static final String WRITES = "writes";

    private static final Table<Traffic> LIMIT = Table.<Traffic>named("a limit")
            .key(OPERATION, Operations.TYPE, "The operations that share the limit; default: all.")
            .key(PER_SECOND, Types.wholeNumber(1, MOST_CALLS), "The calls per second of gateway time.")
            .key(
                    CALLS,
                    Types.wholeNumber(1, MOST_CALLS),
                    "The calls in any period of gateway time, instead of callsPerSecond.")
            .key(PERIOD, Types.duration(), "The length of the period of calls, above zero; default 1s.")
            .key(
                    REQUESTS,
                    Types.choice(List.of("all", READS, WRITES)),
                    "The requests that calls counts: reads use GET; default all.")
            .exactlyOneOf(PER_SECOND, CALLS)
            .constraint("dependentRequired", Map.of(PERIOD, List.of(CALLS), REQUESTS, List.of(CALLS)))
            .check(TrafficTable::check)
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
                    (traffic, limits) -> limits.forEach(limit -> add(traffic, limit)))
            .flag(
                    "cceLimits",
                    "The limits of CCE that users report: 70 reads in a second, 10 writes in a minute.",
                    Traffic::cceLimits)
            .key(
                    "retryAfter",
                    Types.duration(),
                    "The time to wait that such rejections name; default: until the next call is accepted if there is a period, else none.",
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

    private static void check(Entry<Traffic> limit) {
        for (String key : List.of(PERIOD, REQUESTS)) {
            if (limit.contains(key) && !limit.contains(CALLS)) {
                limit.mistake(key, key + " needs calls");
            }
        }
        if (limit.get(PERIOD, Duration.class).filter(Duration::isZero).isPresent()) {
            limit.mistake(PERIOD, "the period must be above zero");
        }
    }

    private static void add(Traffic traffic, Entry<Traffic> limit) {
        String operation = limit.get(OPERATION, String.class).orElse("");
        Optional<Integer> perSecond = limit.get(PER_SECOND, Integer.class);
        if (perSecond.isPresent()) {
            traffic.limit(operation, perSecond.get());
            return;
        }
        int calls = limit.get(CALLS, Integer.class).orElseThrow();
        Duration period = limit.get(PERIOD, Duration.class).orElse(Duration.ofSeconds(1));
        switch (limit.get(REQUESTS, String.class).orElse("all")) {
            case READS -> traffic.limitReads(operation, calls, period);
            case WRITES -> traffic.limitWrites(operation, calls, period);
            default -> traffic.limit(operation, calls, period);
        }
    }
}
