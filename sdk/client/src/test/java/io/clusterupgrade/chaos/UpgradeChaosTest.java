// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests complete upgrades with one to three faults each against what actually happened. */
class UpgradeChaosTest {
    private static final Coverage COVERAGE = new Coverage();

    static LongStream seeds() {
        return Seeds.wanted(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void claimsAboutAnUpgradeAreTrue(long seed) {
        ChaosResult result = ChaosRun.of(Scenario.ofUpgrade(seed));
        COVERAGE.add(result.evidence());
        Seeds.check(UpgradeChaosTest.class, seed, result);
    }

    @AfterAll
    static void coverageIsComplete() {
        if (Seeds.areDefault()) {
            COVERAGE.check();
        }
    }
}
