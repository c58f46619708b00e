// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.NodeSelector;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.cce.request.UpgradeAddonConfig;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that plans, their parts and options are values: equal if all values are equal, and different for each
 * difference.
 */
class PlanValueTest {

    /** Returns for each type a variant without optional values, and variants that differ from it in one value each. */
    static Stream<List<Supplier<Object>>> variants() {
        return Stream.of(
                cceClusterUpgrades(),
                ackNodePoolUpgrades(),
                List.of(
                        () -> AckClusterUpgrade.toVersion("1.33.3-aliyun.1"),
                        () -> AckClusterUpgrade.toVersion("1.34.1-aliyun.1"),
                        () -> ack().withMasterOnly(false),
                        () -> ack().withAcceptedWarnings(List.of("RemovedApiInUse")),
                        () -> ack().withAllWarningsAccepted(true),
                        () -> ack().withCheck(false),
                        () -> ack().withCheckLimit(Duration.ofHours(1))),
                List.of(
                        () -> CssImageUpgrade.toVersion("7.10.2"),
                        () -> CssImageUpgrade.toVersion("7.6.2"),
                        () -> CssImageUpgrade.toNewestVersion(),
                        () -> CssImageUpgrade.toImage(UpgradeType.CROSS, "image"),
                        () -> css().withAgency("mine"),
                        () -> css().withIndicesBackupCheck(false),
                        () -> css().withClusterLoadCheck(false),
                        () -> css().withBatchSize(2),
                        () -> css().withPluginsUploaded(true),
                        () -> css().withAcceptedWarnings(List.of("OldBackup")),
                        () -> css().withAllWarningsAccepted(true)),
                List.of(
                        () -> CssAzChange.move("a", "b"),
                        () -> CssAzChange.move("a", "c"),
                        () -> CssAzChange.move("b", "b"),
                        () -> CssAzChange.spread("a", List.of("b")),
                        () -> CssAzChange.move("a", "b").withInstType(InstType.ESS),
                        () -> CssAzChange.move("a", "b").withAgency("mine"),
                        () -> CssAzChange.move("a", "b").withIndicesBackupCheck(false),
                        () -> CssAzChange.move("a", "b").withAcceptedWarnings(List.of("OldBackup")),
                        () -> CssAzChange.move("a", "b").withAllWarningsAccepted(true)),
                rollingPolicies(),
                List.of(
                        () -> UpgradeAddonConfig.builder("coredns", "1.30.6").build(),
                        () -> UpgradeAddonConfig.builder("coredns", "1.30.7").build(),
                        () -> UpgradeAddonConfig.builder("everest", "1.30.6").build(),
                        () -> UpgradeAddonConfig.builder("coredns", "1.30.6")
                                .values(JsonValue.of("{\"basic\":{}}"))
                                .build()),
                List.of(
                        () -> new SkippedCheckItem("a"),
                        () -> new SkippedCheckItem("b"),
                        () -> SkippedCheckItem.onNodes("a", List.of("n1"))),
                List.of(
                        () -> new NodePriority(1, selector("x")),
                        () -> new NodePriority(2, selector("x")),
                        () -> new NodePriority(1, selector("y"))),
                List.of(
                        () -> selector("x"),
                        () -> selector("y"),
                        () -> new NodeSelector("role", "in", List.of("x")),
                        () -> new NodeSelector("rack", "=", List.of("x"))),
                retryPolicies(),
                List.of(
                        RequestOptions::none,
                        () -> RequestOptions.none().withCallTimeout(Duration.ofSeconds(1)),
                        () -> RequestOptions.none().withAttemptTimeout(Duration.ofSeconds(1)),
                        () -> RequestOptions.none().withMaxAttempts(1),
                        () -> RequestOptions.none().withHeader("X-A", "a"),
                        () -> RequestOptions.none().withQuery("a", "a")),
                List.of(
                        PollSchedule::adaptive,
                        () -> PollSchedule.every(Duration.ofSeconds(1)),
                        () -> PollSchedule.between(Duration.ofSeconds(5), Duration.ofMinutes(2))),
                List.of(
                        AwaitOptions::defaults,
                        () -> AwaitOptions.defaults().withDeadline(Duration.ofDays(1)),
                        () -> AwaitOptions.defaults().withFailureReads(7)),
                List.of(
                        () -> RateLimit.perSecond(5),
                        () -> RateLimit.perSecond(6),
                        () -> RateLimit.perSecond(5).withBurst(9)),
                List.of(
                        AlibabaRoaStyle::regional,
                        AlibabaRoaStyle::central,
                        AlibabaRoaStyle::vpc,
                        HuaweiProjectStyle::create));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void equalityDependsOnEveryValue(List<Supplier<Object>> variants) {
        List<Object> ones = variants.stream().map(Supplier::get).toList();
        List<Object> others = variants.stream().map(Supplier::get).toList();

        assertThat(ones).isEqualTo(others);
        assertThat(ones.stream().map(Object::hashCode))
                .isEqualTo(others.stream().map(Object::hashCode).toList());
        assertThat(ones.stream().map(Object::toString))
                .isEqualTo(others.stream().map(Object::toString).toList());
        assertThat(new HashSet<>(ones)).as("all different").hasSameSizeAs(ones);
        assertThat(ones.get(0)).isNotEqualTo(null).isNotEqualTo("text");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theTextShowsEachDifference(List<Supplier<Object>> variants) {
        List<String> texts =
                variants.stream().map(variant -> variant.get().toString()).toList();

        assertThat(texts).doesNotHaveDuplicates().noneMatch(text -> text.matches(".*\\b[A-Z][A-Za-z]+@[0-9a-f]+.*"));
    }

    /** A value without a variant here may be missing from equals. */
    @Test
    void everyValueOfAPlanHasAVariant() {
        variants().forEach(variants -> {
            Class<?> type = variants.get(0).get().getClass();
            if (UpgradePlan.class.isAssignableFrom(type)) {
                long values = Stream.of(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .count();
                assertThat((long) variants.size()).as(type.getSimpleName()).isGreaterThanOrEqualTo(values);
            }
        });
    }

    @Test
    void aPlanCopiesItsLists() {
        List<NodePriority> nodes = new ArrayList<>(List.of(new NodePriority(1, selector("x"))));
        CceClusterUpgrade plan = cce().withNodeOrder(Map.of("DefaultPool", nodes));
        CceClusterUpgrade same = cce().withNodeOrder(Map.of("DefaultPool", List.copyOf(nodes)));
        nodes.clear();

        assertThat(plan).isEqualTo(same);
    }

    private static List<Supplier<Object>> cceClusterUpgrades() {
        return List.of(
                () -> cce(),
                () -> CceClusterUpgrade.toVersion("v1.32"),
                () -> cce().withUserDefinedStep(21),
                () -> cce().withScope(UpgradeScope.CLUSTER),
                () -> cce().withAddons(List.of(
                        UpgradeAddonConfig.builder("coredns", "1.30.6").build())),
                () -> cce().withNodePoolOrder(Map.of("DefaultPool", 1)),
                () -> cce().withNodeOrder(Map.of("DefaultPool", List.of(new NodePriority(1, selector("x"))))),
                () -> cce().withAgencyName(""),
                () -> cce().withWorkFlow(false),
                () -> cce().withPreCheck(false),
                () -> cce().withSkippedChecks(List.of(new SkippedCheckItem("a"))),
                () -> cce().withSnapshot(false),
                () -> cce().withCheckTimeout(Duration.ofHours(1)),
                () -> cce().withOnlyUpgrade(true),
                () -> cce().withAcceptedWarnings(List.of("DeprecatedApis")),
                () -> cce().withAllWarningsAccepted(true));
    }

    private static List<Supplier<Object>> ackNodePoolUpgrades() {
        return List.of(
                () -> pool(),
                () -> AckNodePoolUpgrade.of("np2"),
                () -> AckNodePoolUpgrade.toVersion("np1", "1.33.3-aliyun.1"),
                () -> pool().withImageId("image"),
                () -> pool().withRuntime("containerd", "2.1"),
                () -> pool().withRuntime("docker", "2.1"),
                () -> pool().withUseReplace(true),
                () -> pool().withNodeNames(List.of("n1")),
                () -> pool().withIgnoreWarningCheck(true),
                () -> pool().withRollingPolicy(NodePoolRollingPolicy.builder()
                        .maxParallelism(2)
                        .build()),
                () -> pool().withCheck(false),
                () -> pool().withCheckLimit(Duration.ofHours(1)),
                () -> pool().withAcceptedWarnings(List.of("RemovedApiInUse")),
                () -> pool().withAllWarningsAccepted(true));
    }

    private static List<Supplier<Object>> rollingPolicies() {
        return List.of(
                () -> NodePoolRollingPolicy.builder().build(),
                () -> NodePoolRollingPolicy.builder().maxParallelism(2).build(),
                () -> NodePoolRollingPolicy.builder()
                        .batchInterval(Duration.ofMinutes(5))
                        .build(),
                () -> NodePoolRollingPolicy.builder()
                        .pausePolicy(NodePoolPausePolicy.EVERY_BATCH)
                        .build(),
                () -> NodePoolRollingPolicy.builder().maxFailedNodes(1).build());
    }

    private static List<Supplier<Object>> retryPolicies() {
        return List.of(
                RetryPolicy::defaults,
                RetryPolicy::never,
                () -> RetryPolicy.builder().firstDelay(Duration.ofSeconds(1)).build(),
                () -> RetryPolicy.builder().longestDelay(Duration.ofSeconds(9)).build(),
                () -> RetryPolicy.builder()
                        .longestRetryAfter(Duration.ofSeconds(9))
                        .build(),
                () -> RetryPolicy.builder().budget(1).build());
    }

    private static CceClusterUpgrade cce() {
        return CceClusterUpgrade.toVersion("v1.31");
    }

    private static AckClusterUpgrade ack() {
        return AckClusterUpgrade.toVersion("1.33.3-aliyun.1");
    }

    private static CssImageUpgrade css() {
        return CssImageUpgrade.toVersion("7.10.2");
    }

    private static AckNodePoolUpgrade pool() {
        return AckNodePoolUpgrade.of("np1");
    }

    private static NodeSelector selector(String value) {
        return new NodeSelector("role", "=", List.of(value));
    }
}
