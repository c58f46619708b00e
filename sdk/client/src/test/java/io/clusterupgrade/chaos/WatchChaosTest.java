// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests upgrades that are only watched, through three to twelve faults: no response to a read may lead to a false
 * outcome.
 */
class WatchChaosTest {
    static LongStream seeds() {
        return Seeds.wanted(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void claimsAboutAWatchAreTrue(long seed) {
        Seeds.check(WatchChaosTest.class, seed, ChaosRun.of(Scenario.ofWatch(seed)));
    }
}
