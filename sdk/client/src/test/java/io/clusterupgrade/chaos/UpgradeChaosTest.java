// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole upgrades with one to three faults each, judged by what really happened. */
class UpgradeChaosTest {
    private static final Coverage COVERAGE = new Coverage();

    static LongStream seeds() {
        return Seeds.wanted(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsToldOfAnUpgradeIsTrue(long seed) {
        ChaosResult result = ChaosRun.of(Scenario.ofUpgrade(seed));
        COVERAGE.add(result.evidence());
        Seeds.check(UpgradeChaosTest.class, seed, result);
    }

    @AfterAll
    static void theRunsHaveMetWhatTheyAreFor() {
        if (Seeds.areUsual()) {
            COVERAGE.check();
        }
    }
}
