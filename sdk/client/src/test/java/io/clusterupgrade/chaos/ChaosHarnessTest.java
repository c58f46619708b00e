// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.chaos.Claim.Acted;
import io.clusterupgrade.chaos.Claim.Acted.ActionResult;
import io.clusterupgrade.simulator.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the harness itself: it repeats a seed, covers its cases, and detects errors. */
class ChaosHarnessTest {
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5, 8, 13, 21, 34})
    void repeatsARunForTheSameSeed(long seed) {
        assertThat(ChaosRun.of(Scenario.ofUpgrade(seed)).report())
                .isEqualTo(ChaosRun.of(Scenario.ofUpgrade(seed)).report());
        assertThat(ChaosRun.of(Scenario.ofWatch(seed)).report())
                .isEqualTo(ChaosRun.of(Scenario.ofWatch(seed)).report());
    }

    @Test
    void everyKindOfFaultCanBeCreatedInEveryFixture() {
        for (long seed = 1; seed <= 30; seed++) {
            try (Scenario scenario = Scenario.ofUpgrade(seed)) {
                for (FaultKind kind : FaultKinds.ALL) {
                    Fault fault = kind.maker().make(scenario.fixture(), new Random(seed));
                    // Nothing has been started, so only faults about a task cannot be created.
                    assertThat(fault == null)
                            .as(kind.name())
                            .isEqualTo(kind.name().contains("task"));
                }
            }
        }
    }

    /** A hundred seeds cover nearly all kinds of faults, all plans, and both kinds of process deaths. */
    @Test
    void theSeedsOfABuildCoverAllPlansAndFaults() {
        Set<String> kinds = new TreeSet<>();
        Set<String> plans = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        int killed = 0;
        for (long seed = 1; seed <= 100; seed++) {
            try (Scenario scenario = Scenario.ofUpgrade(seed)) {
                plans.add(scenario.fixture().plan().getClass().getSimpleName());
                scenario.injections().forEach(injection -> {
                    kinds.add(injection.kind().name());
                    targets.add(injection.operation());
                });
                killed += scenario.dying().equals(Scenario.Death.NEVER) ? 0 : 1;
            }
        }

        assertThat(plans)
                .containsExactly(
                        "AckClusterUpgrade",
                        "AckNodePoolUpgrade",
                        "CceClusterUpgrade",
                        "CssAzChange",
                        "CssImageUpgrade");
        assertThat(kinds).hasSizeGreaterThan(FaultKinds.ALL.size() * 3 / 4);
        assertThat(targets).contains("", "UpgradeCore", "UpgradeCluster", "RetryUpgradeTask", "CancelTask");
        assertThat(killed).isBetween(15, 40);
    }

    /**
     * A run with a client that treats a rejection as a success, which no seed may do, is reported with its replay
     * command.
     */
    @Test
    void reportsAFailingSeedWithItsReplayCommand() {
        ChaosResult original = ChaosRun.of(Scenario.ofUpgrade(2));
        Evidence evidence = original.evidence();
        List<Claim> claims = new ArrayList<>(evidence.claims());
        claims.add(new Acted(new Claim.Span(0, 0), Role.RETRY, ActionResult.ACCEPTED));
        ChaosResult modified = new ChaosResult(
                original.scenario(),
                new Evidence(evidence.service(), claims, evidence.facts(), evidence.tasks(), evidence.leaks()),
                original.journal());

        assertThatThrownBy(() -> Seeds.check(UpgradeChaosTest.class, 2, modified))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("- an action was reported as accepted and was executed 0 times")
                .hasMessageContaining("-Dtest=UpgradeChaosTest -Dchaos.seed=2")
                .hasMessageContaining("fault: ")
                .hasMessageContaining("#1 +0 s GET ");
        Seeds.check(UpgradeChaosTest.class, 2, original);
    }
}
