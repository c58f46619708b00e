// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.clusterupgrade.simulator.CloudSimulator;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes with the extension, as JUnit runs them. */
@Timeout(120)
class SimulatedCloudExtensionTest {
    @BeforeEach
    void forget() {
        LifecycleSamples.SEEN.clear();
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(selectClass(sample))
                .execute();
    }

    private static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }

    private static List<ReportEntry> reports(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .toList();
    }

    private static String report(EngineExecutionResults results) {
        List<ReportEntry> reports = reports(results);
        assertThat(reports).hasSize(1);
        return reports.get(0).getKeyValuePairs().get("simulated cloud");
    }

    @Test
    void whatIsPassedBelongsTogether() {
        assertThat(failures(run(LifecycleSamples.AllTypes.class))).isEmpty();
        assertThat(LifecycleSamples.SEEN).hasSize(1);
    }

    @Test
    void eachTestHasItsOwnSimulatorAlsoInNestedClasses() {
        assertThat(failures(run(LifecycleSamples.PerTest.class))).isEmpty();
        assertThat(LifecycleSamples.SEEN).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theTestsOfAClassShareOneWithItsNestedClasses() {
        EngineExecutionResults results = run(LifecycleSamples.PerClass.class);

        assertThat(failures(results)).isEmpty();
        results.testEvents().assertStatistics(tests -> tests.succeeded(4));
        assertThat(LifecycleSamples.SEEN).hasSize(3);
        assertThat(LifecycleSamples.SEEN).containsOnly(LifecycleSamples.SEEN.get(0));
    }

    @Test
    void anAnnotationMayHaveTheAnnotation() {
        assertThat(failures(run(LifecycleSamples.WithMetaAnnotation.class))).isEmpty();
        assertThat(LifecycleSamples.SEEN).hasSize(2);
        assertThat(LifecycleSamples.SEEN.get(0)).isSameAs(LifecycleSamples.SEEN.get(1));
    }

    @Test
    void aSubclassInheritsIt() {
        assertThat(failures(run(LifecycleSamples.Inheriting.class))).isEmpty();
        assertThat(LifecycleSamples.SEEN).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    }

    @Test
    void onAMethodItIsForThatTestOnly() {
        assertThat(failures(run(LifecycleSamples.OnAMethod.class)))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessageContaining("No ParameterResolver registered"));
        assertThat(LifecycleSamples.SEEN).hasSize(1);
    }

    @Test
    void otherParametersAreLeftToOtherResolvers() {
        assertThat(failures(run(LifecycleSamples.WithOtherParameters.class)))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown)
                        .hasMessageContaining("No ParameterResolver registered")
                        .hasMessageContaining("StringBuilder"));
        assertThat(LifecycleSamples.SEEN).hasSize(1);
    }

    @Test
    void thereIsNoneBeforeTheTestsIfEachHasItsOwn() {
        assertThat(failures(run(LifecycleSamples.PerTestBeforeAll.class)))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessageContaining("lifecycle = PER_CLASS"));
    }

    @Test
    void aMethodCannotHaveOneForAClass() {
        assertThat(failures(run(LifecycleSamples.PerClassOnAMethod.class)))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessageContaining("is for classes, not for never"));
    }

    @Test
    void theExtensionNeedsTheAnnotation() {
        assertThat(failures(run(LifecycleSamples.WithoutTheAnnotation.class)))
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(thrown).hasMessageContaining("there is no @SimulatedCloud"));
    }

    @Test
    void afterTheTestEverythingIsClosed() {
        assertThat(failures(run(LifecycleSamples.AllTypes.class))).isEmpty();

        CloudSimulator cloud = LifecycleSamples.SEEN.get(0);
        assertThat(cloud.openConnections()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("OkHttp " + cloud.endpoint()))
                .doesNotContain("cluster-upgrade-simulator:"
                        + URI.create(cloud.endpoint()).getPort());
    }

    @Test
    void aClientThatIsNotClosedFailsItsTest() {
        EngineExecutionResults results = run(FailureSamples.LeakedClient.class);

        results.testEvents().assertStatistics(tests -> tests.failed(1));
        assertThat(failures(results))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith(
                                "left open after the test:\n  - a client has an open connection, from port ")
                        .hasMessageContaining("leakCheck = false"));
    }

    @Test
    void aThreadThatSleepsFailsItsTestAndIsWoken() {
        assertThat(failures(run(FailureSamples.LeakedSleeper.class)))
                .singleElement()
                .satisfies(thrown ->
                        assertThat(thrown).hasMessageContaining("the thread \"the sleeper\" sleeps in virtual time"));
    }

    @Test
    void aLeakInAClassWithOneSimulatorFailsTheClass() {
        EngineExecutionResults results = run(FailureSamples.LeakedInClass.class);

        results.testEvents().assertStatistics(tests -> tests.succeeded(1));
        results.containerEvents().assertStatistics(classes -> classes.failed(1));
        assertThat(failures(results))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessageContaining("a client has an open connection"));
    }

    @ParameterizedTest
    @ValueSource(classes = {FailureSamples.UncheckedLeak.class, FailureSamples.NoLeak.class})
    void nothingFailsIfTheCheckIsOffOrEverythingIsClosedInTheEnd(Class<?> sample) {
        assertThat(failures(run(sample))).isEmpty();
    }

    @Test
    void onlyATestThatFailsPrintsItsRequests() {
        EngineExecutionResults results = run(FailureSamples.Failing.class);

        assertThat(failures(results))
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessage("the test failed"));
        results.testEvents()
                .assertStatistics(tests -> tests.succeeded(1).aborted(1).failed(1));
        assertThat(report(results))
                .startsWith("requests to the simulator: ")
                .contains("(CSS ListClustersDetails) -> 503, with a fault (FaultResponse)")
                .contains("(CSS ListClustersDetails) -> 200\n")
                .contains("(CSS UpgradeCore) -> 200\n     request:  {")
                .doesNotContain("SIMAK", "Signature");
    }

    @Test
    void printsTheRequestsOfTheFailedTestOnlyAndNotAllOfMany() {
        EngineExecutionResults results = run(FailureSamples.FailingAmongOthers.class);

        results.testEvents().assertStatistics(tests -> tests.succeeded(2).failed(1));
        assertThat(report(results))
                .startsWith("requests to the simulator: 20\n  #41 GET ")
                .contains("#60 GET ");
    }

    @Test
    void testsInParallelDoNotDisturbEachOther() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism",
                        Integer.toString(FailureSamples.Parallel.TESTS))
                .selectors(selectClass(FailureSamples.Parallel.class))
                .execute();

        assertThat(failures(results)).isEmpty();
        results.testEvents().assertStatistics(tests -> tests.succeeded(FailureSamples.Parallel.TESTS));
    }
}
