// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.Faults;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.ForeignBody;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import io.clusterupgrade.simulator.scenario.yaml.ValueType;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The keys of a fault: its kind, which calls it affects, and the values that its kind needs. */
final class FaultTable {
    private static final String KIND = "kind";
    private static final String OPERATION = "operation";
    private static final String TIMES = "times";
    private static final String ALWAYS = "always";
    private static final String DURING = "during";
    private static final String AFTER = "after";
    private static final Set<String> OF_EVERY_KIND = Set.of(KIND, OPERATION, TIMES, ALWAYS, DURING, AFTER);
    private static final int MOST_TIMES = 10_000;
    private static final Duration FOREVER = Duration.ofDays(36_500);

    static final Table<Faults> TABLE = Table.<Faults>named("a fault")
            .required(KIND, Types.choice(List.copyOf(FaultKind.ALL.keySet())), "What happens; see the kinds.")
            .key(OPERATION, Operations.TYPE, "The calls that fail; default: all.")
            .key(
                    TIMES,
                    Types.wholeNumber(1, MOST_TIMES),
                    "How many calls fail; default 1, unless always or during is there.")
            .key(ALWAYS, Types.flag(), "Every call fails.")
            .key(DURING, Types.duration(), "Every call fails for this task time.")
            .key(AFTER, Types.duration(), "Calls fail only after this task time; default at once.")
            .key(FaultKind.STATUS, Types.wholeNumber(0, 999), "The HTTP status.")
            .key(FaultKind.JSON, Types.text(), "The body, with the content type of JSON.")
            .key(FaultKind.BODY, bodies(), "The body.")
            .key(FaultKind.LOCATION, Types.text(), "Where the redirect leads.")
            .key(FaultKind.HEADERS, Types.mapOf("names of headers", Types.text()), "Further headers of the response.")
            .key(FaultKind.RETRY_AFTER, Types.duration(), "The time to wait that the response names.")
            .key(FaultKind.EXECUTED, Types.flag(), "The service executes the call before the response is sent.")
            .key(FaultKind.PAUSE, Types.duration(), "A pause in real time.")
            .key(FaultKind.BYTES, Types.wholeNumber(1, 1 << 20), "The size of the pieces.")
            .key(FaultKind.MEBIBYTES, Types.wholeNumber(1, 4096), "The size of the body.")
            .key(
                    FaultKind.OFFSET,
                    Types.signedDuration(),
                    "How far the clock of the gateway is ahead, or behind if negative.")
            .key(FaultKind.TEXT, Types.text(), "The text in the body.")
            .key(FaultKind.REPLACEMENT, Types.text(), "The text that is sent instead.")
            .key(FaultKind.FIELD, Types.text(), "The name of the field.")
            .key(FaultKind.CHARSET, Types.choice(FaultKind.CHARSETS), "The charset of the body.")
            .key(FaultKind.ID, Types.id(), "The id of a cluster or task in the request.")
            .key(FaultKind.OTHER_ID, Types.id(), "The id whose response is sent.")
            .constraint(
                    "allOf",
                    FaultKind.ALL.values().stream()
                            .filter(kind -> !kind.required().isEmpty())
                            .map(FaultTable::condition)
                            .toList())
            .check(FaultTable::check)
            .build();

    private FaultTable() {}

    /** Returns the part of the JSON Schema that requires the keys of a kind. */
    private static Map<String, Object> condition(FaultKind kind) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("if", Map.of("properties", Map.of(KIND, Map.of("const", kind.name()))));
        condition.put("then", Map.of("required", kind.required()));
        return condition;
    }

    static void add(Entry<Faults> entry, Faults faults) {
        Fault fault = create(entry);
        String operation = entry.get(OPERATION, String.class).orElse("");
        Duration after = entry.get(AFTER, Duration.class).orElse(Duration.ZERO);
        Duration during = entry.get(ALWAYS, Boolean.class).orElse(false)
                ? FOREVER
                : entry.get(DURING, Duration.class).orElse(Duration.ZERO);
        if (during.isZero()) {
            faults.timesAfter(after, entry.get(TIMES, Integer.class).orElse(1), operation, fault);
        } else {
            faults.between(after, after.plus(during), operation, fault);
        }
    }

    private static Fault create(Entry<Faults> entry) {
        return kind(entry).factory().apply(entry);
    }

    private static FaultKind kind(Entry<Faults> entry) {
        return Objects.requireNonNull(
                FaultKind.ALL.get(entry.get(KIND, String.class).orElseThrow()));
    }

    private static void check(Entry<Faults> entry) {
        List<String> times =
                List.of(TIMES, ALWAYS, DURING).stream().filter(entry::has).toList();
        if (times.size() > 1) {
            entry.mistake(times.get(1), "only one of times, always and during is possible");
        }
        if (entry.has(KIND)) {
            checkKind(entry, kind(entry));
        }
        ScenarioChecks.trial(entry, () -> create(entry));
    }

    private static void checkKind(Entry<Faults> entry, FaultKind kind) {
        for (String key : kind.required()) {
            if (!entry.contains(key)) {
                entry.mistake(KIND, "the kind " + kind.name() + " needs the key \"" + key + "\"");
            }
        }
        for (String key : entry.knownKeys()) {
            boolean isFor = OF_EVERY_KIND.contains(key)
                    || kind.required().contains(key)
                    || kind.optional().contains(key);
            if (!isFor) {
                entry.mistake(key, "the kind " + kind.name() + " does not have this key");
            }
        }
    }

    private static ValueType<ForeignBody> bodies() {
        return Types.choice(
                Arrays.stream(ForeignBody.values())
                        .map(body -> body.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                name -> ForeignBody.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
