// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Everything that a seed determines before a run: the plan, the cluster, the failures of tasks and the faults of calls.
 * The same seed gives the same scenario.
 *
 * @param seed the seed
 * @param fixture the simulator; the owner of the scenario closes it
 * @param injections the faults
 * @param dying when the program is killed; null if it is not
 * @param isWatched whether the upgrade is only watched, not acted on
 */
record Scenario(long seed, ChaosFixture<?> fixture, List<Injection> injections, Death dying, boolean isWatched)
        implements AutoCloseable {
    /** Timeouts use real time: short for a stalling fault, otherwise long enough for any machine. */
    private static final Duration SHORT_ATTEMPT = Duration.ofMillis(700);

    private static final Duration LONG_ATTEMPT = Duration.ofSeconds(30);

    /**
     * When a program is killed.
     *
     * @param write the number of its write; 0 for none
     * @param isBefore whether before that write is sent, or after its response has arrived
     * @param sleep the number of its sleep; 0 for none
     */
    record Death(int write, boolean isBefore, int sleep) {
        static final Death NEVER = new Death(0, false, 0);

        @Override
        public String toString() {
            return this.equals(NEVER)
                    ? "never"
                    : write > 0 ? (isBefore ? "before" : "after") + " write " + write : "at sleep " + sleep;
        }
    }

    /** Creates a complete upgrade with one to three faults. */
    static Scenario ofUpgrade(long seed) {
        Random random = random(seed);
        ChaosFixture<?> fixture = fixture(random);
        boolean mayCost = ChaosFixture.chance(random, 15);
        List<Injection> injections = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            injections.add(Injection.ofAnyCall(fixture, random, mayCost));
        }
        return new Scenario(seed, fixture, List.copyOf(injections), death(random), false);
    }

    /** Creates an upgrade that starts without faults and is then watched through three to twelve faults. */
    static Scenario ofWatch(long seed) {
        Random random = random(seed);
        ChaosFixture<?> fixture = fixture(random);
        boolean mayCost = ChaosFixture.chance(random, 10);
        List<Injection> injections = new ArrayList<>();
        for (int i = 3 + random.nextInt(10); i > 0; i--) {
            injections.add(Injection.ofAPoll(fixture, random, mayCost));
        }
        return new Scenario(seed, fixture, List.copyOf(injections), Death.NEVER, true);
    }

    /** Returns a generator; close seeds must not give similar runs. */
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    private static ChaosFixture<?> fixture(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new CssChaosFixture(CssChaosFixture.Kind.SAME_VERSION, random);
            case 1 -> new CssChaosFixture(CssChaosFixture.Kind.OTHER_VERSION, random);
            case 2 -> new CssChaosFixture(CssChaosFixture.Kind.OTHER_ZONE, random);
            case 3 -> new CceChaosFixture(random);
            case 4 -> new AckChaosFixture(false, random);
            default -> new AckChaosFixture(true, random);
        };
    }

    private static Death death(Random random) {
        if (ChaosFixture.chance(random, 75)) {
            return Death.NEVER;
        }
        return ChaosFixture.chance(random, 65)
                ? new Death(1 + random.nextInt(3), random.nextBoolean(), 0)
                : new Death(0, false, 1 + random.nextInt(40));
    }

    /** Returns how long an attempt may take, in real time. */
    Duration attempt() {
        return injections.stream().anyMatch(Injection::stalls) ? SHORT_ATTEMPT : LONG_ATTEMPT;
    }

    /** Returns the generator for the decisions of the user. */
    Random decisions() {
        return random(seed + (1L << 40));
    }

    @Override
    public void close() {
        fixture.close();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ": " + fixture.plan() + "\n");
        fixture.script().forEach(line -> text.append("  cloud: ").append(line).append('\n'));
        injections.forEach(
                injection -> text.append("  fault: ").append(injection).append('\n'));
        return text.append("  killed: ").append(dying).append('\n').toString();
    }
}
