// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * All that is decided by a seed before a run begins: the plan, the cluster, what fails in the cloud and what goes wrong on the way.
 * The same seed gives the same scenario.
 *
 * @param seed the seed
 * @param scene the cloud; whoever has the scenario closes it
 * @param injections the faults
 * @param dying when the program is killed; null if it is not
 * @param isWatched whether the upgrade is only watched, not acted on
 */
record Scenario(long seed, ChaosFixture<?> scene, List<Injection> injections, Death dying, boolean isWatched)
        implements AutoCloseable {
    /** Time-outs are real: short where something stalls, or else long enough for any machine. */
    private static final Duration SHORT_ATTEMPT = Duration.ofMillis(700);

    private static final Duration LONG_ATTEMPT = Duration.ofSeconds(30);

    /**
     * When a program is killed.
     *
     * @param write at which of its writes; 0 for none
     * @param isBefore whether before that leaves, or when its response is there
     * @param sleep at which of its sleeps; 0 for none
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

    /** A whole upgrade with one to three faults. */
    static Scenario ofUpgrade(long seed) {
        Random random = random(seed);
        ChaosFixture<?> scene = scene(random);
        boolean mayCost = ChaosFixture.chance(random, 15);
        List<Injection> injections = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            injections.add(Injection.ofAnyCall(scene, random, mayCost));
        }
        return new Scenario(seed, scene, List.copyOf(injections), death(random), false);
    }

    /** An upgrade that starts well and is then watched through three to twelve faults. */
    static Scenario ofWatch(long seed) {
        Random random = random(seed);
        ChaosFixture<?> scene = scene(random);
        boolean mayCost = ChaosFixture.chance(random, 10);
        List<Injection> injections = new ArrayList<>();
        for (int i = 3 + random.nextInt(10); i > 0; i--) {
            injections.add(Injection.ofAPoll(scene, random, mayCost));
        }
        return new Scenario(seed, scene, List.copyOf(injections), Death.NEVER, true);
    }

    /** Seeds that lie close together must not give runs that do. */
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    private static ChaosFixture<?> scene(Random random) {
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

    /** How long an attempt may take, in real time. */
    Duration attempt() {
        return injections.stream().anyMatch(Injection::stalls) ? SHORT_ATTEMPT : LONG_ATTEMPT;
    }

    /** What the user of this run decides by. */
    Random decisions() {
        return random(seed + (1L << 40));
    }

    @Override
    public void close() {
        scene.close();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ": " + scene.plan() + "\n");
        scene.script().forEach(line -> text.append("  cloud: ").append(line).append('\n'));
        injections.forEach(
                injection -> text.append("  fault: ").append(injection).append('\n'));
        return text.append("  killed: ").append(dying).append('\n').toString();
    }
}
