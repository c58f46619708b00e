// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.chaos.FaultKind.Cost;
import io.clusterupgrade.chaos.FaultKind.Reach;
import io.clusterupgrade.simulator.Faults;
import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A fault, and the calls that it affects.
 *
 * @param kind the kind of fault
 * @param operation the affected operation; empty for any
 * @param sleep the sleep of the client at which it is scheduled; 0 for the beginning
 * @param passed how many such calls pass without a fault first
 * @param times how many calls are affected then; 0 for all during {@code duration}
 * @param duration how long all calls are affected
 * @param seed chooses among the variants of the kind
 */
record Injection(FaultKind kind, String operation, int sleep, int passed, int times, Duration duration, long seed) {
    private static final String ANY = "";
    private static final int LATEST_SLEEP = 80;

    /** Creates a fault on any call of an upgrade. */
    static Injection ofAnyCall(ChaosFixture<?> fixture, Random random, boolean mayCost) {
        FaultKind kind = kind(random, mayCost, reach -> true);
        Predicate<Role> reached = switch (kind.reach()) {
            case ANY -> role -> true;
            case READS -> role -> !role.isWrite();
            case WRITES -> Role::isWrite;
        };
        return on(kind, target(fixture, random, reached), fixture, random);
    }

    /** Creates a fault on a call of a watch. */
    static Injection ofAPoll(ChaosFixture<?> fixture, Random random, boolean mayCost) {
        FaultKind kind = kind(random, mayCost, reach -> reach != Reach.WRITES);
        List<String> polls = fixture.polls().stream().sorted().toList();
        return on(kind, ChaosFixture.pick(random, polls), fixture, random);
    }

    private static FaultKind kind(Random random, boolean mayCost, Predicate<Reach> isWanted) {
        List<FaultKind> kinds = FaultKinds.ALL.stream()
                .filter(kind -> isWanted.test(kind.reach()))
                .filter(kind -> mayCost || !kind.isCostly())
                .toList();
        return ChaosFixture.pick(random, kinds);
    }

    /** Chooses the operation: starts and actions are rare among the operations, and most important. */
    private static String target(ChaosFixture<?> fixture, Random random, Predicate<Role> reached) {
        int what = random.nextInt(100);
        Predicate<Role> wanted = what < 35 ? Role.START::equals : what < 60 ? Role::isAction : role -> true;
        List<String> operations = operations(fixture, wanted.and(reached));
        if (operations.isEmpty()) {
            operations = operations(fixture, reached);
        }
        boolean reachesAll = fixture.operations().values().stream().allMatch(reached);
        return what >= 90 && reachesAll ? ANY : ChaosFixture.pick(random, operations);
    }

    private static List<String> operations(ChaosFixture<?> fixture, Predicate<Role> wanted) {
        return fixture.operations().entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Creates an injection. Writes occur once or twice in a run, so the first one is affected. Reads are frequent:
     * there is at least one good response between two faults, and no fault lasts longer than a watch tolerates, which
     * is ten minutes.
     */
    private static Injection on(FaultKind kind, String operation, ChaosFixture<?> fixture, Random random) {
        boolean isWrite =
                fixture.operations().getOrDefault(operation, Role.READ).isWrite();
        int sleep = isWrite || ChaosFixture.chance(random, 50) ? 0 : 1 + random.nextInt(LATEST_SLEEP);
        int passed = isWrite ? random.nextInt(100) / 85 : 1 + random.nextInt(8);
        int times = kind.isCostly() || ChaosFixture.chance(random, 70) ? 1 : 2 + random.nextInt(3);
        Duration duration = Duration.ZERO;
        if (kind.cost() == Cost.MAY_LAST && ChaosFixture.chance(random, 40)) {
            times = 0;
            duration = Duration.ofMinutes(ChaosFixture.pick(random, List.of(2, 15, 60, 60)));
        }
        return new Injection(kind, operation, sleep, passed, times, duration, random.nextLong());
    }

    /** Schedules the fault in a fixture. */
    void into(ChaosFixture<?> fixture) {
        if (sleep == 0) {
            schedule(fixture);
        } else {
            fixture.time().atSleep(sleep, () -> schedule(fixture));
        }
    }

    private void schedule(ChaosFixture<?> fixture) {
        Fault fault = kind.maker().make(fixture, new Random(seed));
        if (fault == null) {
            return;
        }
        Faults faults = fixture.cloud().faults();
        if (times == 0) {
            faults.during(duration, operation, fault);
        } else {
            if (passed > 0) {
                faults.times(passed, operation, Fault.none());
            }
            faults.times(times, operation, fault);
        }
    }

    /** Returns whether the client has to wait for it in real time. */
    boolean stalls() {
        return kind.cost() == Cost.STALLS;
    }

    @Override
    public String toString() {
        String calls = operation.isEmpty() ? "any call" : operation;
        String when = times == 0 ? "for " + duration : times + " time(s) after " + passed;
        return kind.name() + " on " + calls + ", " + when + (sleep == 0 ? "" : ", from sleep " + sleep);
    }
}
