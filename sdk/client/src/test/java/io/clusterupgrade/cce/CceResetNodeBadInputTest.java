// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clusterupgrade.cce.model.LvType;
import io.clusterupgrade.cce.model.RuntimeClass;
import io.clusterupgrade.cce.model.RuntimeName;
import io.clusterupgrade.cce.model.StorageType;
import io.clusterupgrade.cce.model.TaintEffect;
import io.clusterupgrade.cce.model.VirtualSpaceName;
import io.clusterupgrade.cce.request.ContainerRuntime;
import io.clusterupgrade.cce.request.LvmConfig;
import io.clusterupgrade.cce.request.NodeLifecycleConfig;
import io.clusterupgrade.cce.request.NodeReset;
import io.clusterupgrade.cce.request.ReinstallK8sOptionsConfig;
import io.clusterupgrade.cce.request.ReinstallRuntimeConfig;
import io.clusterupgrade.cce.request.ReinstallServerConfig;
import io.clusterupgrade.cce.request.ReinstallVolumeConfig;
import io.clusterupgrade.cce.request.ReinstallVolumeSpec;
import io.clusterupgrade.cce.request.Storage;
import io.clusterupgrade.cce.request.StorageGroup;
import io.clusterupgrade.cce.request.StorageSelector;
import io.clusterupgrade.cce.request.StorageSelectorMatchLabels;
import io.clusterupgrade.cce.request.Taint;
import io.clusterupgrade.cce.request.UserTag;
import io.clusterupgrade.cce.request.VirtualSpace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejects wrong values of the objects inside a request of ResetNode by their names. */
class CceResetNodeBadInputTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"server", "volumes", "runtime", "options", "scripts", "absent"})
    void rejectsAWrongValueByItsName(String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> server() {
        return Stream.of(
                row(
                        "userTags must not be empty",
                        () -> ReinstallServerConfig.builder().userTags(List.of())),
                row("key must not be blank", () -> new UserTag(" ", "v")),
                row("value", () -> new UserTag("k", null)),
                row(
                        "imageId must not be blank",
                        () -> ReinstallVolumeSpec.builder().imageId("")),
                row(
                        "cmkId must not be blank",
                        () -> ReinstallVolumeSpec.builder().cmkId("")));
    }

    static Stream<Arguments> volumes() {
        return Stream.of(
                row(
                        "lvmConfig must not be blank",
                        () -> ReinstallVolumeConfig.builder().lvmConfig("")),
                row(
                        "storageSelectors must not be empty",
                        () -> new Storage(List.of(), List.of(CceNodeResets.vgpaas()))),
                row("storageGroups must not be empty", () -> new Storage(List.of(CceNodeResets.managed()), List.of())),
                row(
                        "selectorNames of storage group g must be names of storageSelectors: cceuse",
                        () -> new Storage(List.of(CceNodeResets.managed()), List.of(group("cceuse", 1)))),
                row("name must not be blank", () -> StorageSelector.builder("", StorageType.EVS)),
                row("storageType must not be absent", () -> StorageSelector.builder("s", StorageType.ABSENT)),
                row("size must be 1 or more: 0", () -> labels().size(0)),
                row("volumeType must not be blank", () -> labels().volumeType("")),
                row("iops must be 1 or more: 0", () -> labels().iops(0)),
                row("throughput must be 1 or more: -1", () -> labels().throughput(-1)),
                row("metadataCmkId must not be blank", () -> labels().metadataCmkId(" ")),
                row("count must be 1 or more: 0", () -> labels().count(0)),
                row("name must not be blank", () -> StorageGroup.builder("", List.of("s"), List.of(space(1)))),
                row("selectorNames must not be empty", () -> StorageGroup.builder("g", List.of(), List.of(space(1)))),
                row("selectorNames must not be blank", () -> group(" ", 1)),
                row("virtualSpaces must not be empty", () -> StorageGroup.builder("g", List.of("s"), List.of())),
                row("the sum of sizePercent of virtualSpaces must be 1 to 100: 101", () -> group("s", 91, 10)),
                row("name must not be absent", () -> VirtualSpace.builder(VirtualSpaceName.ABSENT, 1)),
                row("sizePercent must be 1 to 100: 0", () -> space(0)),
                row("sizePercent must be 1 to 100: 101", () -> space(101)),
                row(
                        "runtimeLvType must not be absent",
                        () -> VirtualSpace.builder(VirtualSpaceName.RUNTIME, 1).runtimeLvType(LvType.ABSENT)),
                row("lvType must not be absent", () -> LvmConfig.builder(LvType.ABSENT)),
                row(
                        "path must not be blank",
                        () -> LvmConfig.builder(LvType.LINEAR).path("")));
    }

    static Stream<Arguments> runtime() {
        return Stream.of(
                row(
                        "dockerBaseSize must be 10 to 500: 9",
                        () -> ReinstallRuntimeConfig.builder().dockerBaseSize(9)),
                row(
                        "containerBaseSize must be 10 to 500: 501",
                        () -> ReinstallRuntimeConfig.builder().containerBaseSize(501)),
                row("name must not be absent", () -> ContainerRuntime.builder().name(RuntimeName.ABSENT)),
                row(
                        "runtimeClass must not be absent",
                        () -> ContainerRuntime.builder().runtimeClass(RuntimeClass.ABSENT)));
    }

    static Stream<Arguments> options() {
        return Stream.of(
                row("the number of labels must be 1 to 20: 0", () -> options(builder -> builder.labels(Map.of()))),
                row("the number of labels must be 1 to 20: 21", () -> options(builder -> builder.labels(many(21)))),
                row("the key of labels must not be blank", () -> options(builder -> builder.labels(Map.of(" ", "v")))),
                row(
                        "the value of labels",
                        () -> options(builder -> builder.labels(Collections.singletonMap("k", null)))),
                row("the number of taints must be 1 to 20: 0", () -> options(builder -> builder.taints(List.of()))),
                row(
                        "the number of taints must be 1 to 20: 21",
                        () -> options(builder ->
                                builder.taints(Collections.nCopies(21, new Taint("k", TaintEffect.NO_EXECUTE))))),
                row("key must not be blank", () -> new Taint("", TaintEffect.NO_EXECUTE)),
                row("effect must not be absent", () -> new Taint("k", "v", TaintEffect.ABSENT)),
                row("maxPods must be 16 to 1024: 15", () -> options(builder -> builder.maxPods(15))),
                row("maxPods must be 16 to 1024: 1025", () -> options(builder -> builder.maxPods(1025))),
                row(
                        "maxPods must be at most 256 unless runtimeClass is kuasar-vmm: 257",
                        () -> NodeReset.builder("n", "os").k8sOptions(pods(257)).build()),
                row(
                        "maxPods must be at most 256 unless runtimeClass is kuasar-vmm: 1024",
                        () -> NodeReset.builder("n", "os")
                                .k8sOptions(pods(1024))
                                .runtimeConfig(ReinstallRuntimeConfig.builder()
                                        .runtime(ContainerRuntime.builder()
                                                .runtimeClass(RuntimeClass.RUNC)
                                                .build())
                                        .build())
                                .build()),
                row(
                        "nicThreshold must be two numbers from 0 to 1 with a colon between them: 0.3",
                        () -> options(builder -> builder.nicThreshold("0.3"))),
                row(
                        "nicThreshold must be two numbers from 0 to 1 with a colon between them: 0.3:1.1",
                        () -> options(builder -> builder.nicThreshold("0.3:1.1"))));
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                row(
                        "preInstall must not be blank",
                        () -> NodeLifecycleConfig.builder().preInstall("")),
                row(
                        "preInstall must be Base64",
                        () -> NodeLifecycleConfig.builder().preInstall("echo $SECRET")),
                row(
                        "postInstall must be Base64",
                        () -> NodeLifecycleConfig.builder().postInstall("YQ=")),
                row(
                        "preInstallScript must not be blank",
                        () -> NodeLifecycleConfig.builder().preInstallScript(" ")),
                row(
                        "postInstallScript must not be blank",
                        () -> NodeLifecycleConfig.builder().postInstallScript("")),
                row(
                        "the length of both scripts in Base64 must be 0 to 10240: 10244",
                        () -> NodeLifecycleConfig.builder()
                                .preInstallScript("x".repeat(7680))
                                .postInstall("YQ==")
                                .build()));
    }

    static Stream<Arguments> absent() {
        NodeReset.Builder node = NodeReset.builder("n", "os");
        return Stream.of(
                row("serverConfig", () -> node.serverConfig(null)),
                row("volumeConfig", () -> node.volumeConfig(null)),
                row("runtimeConfig", () -> node.runtimeConfig(null)),
                row("k8sOptions", () -> node.k8sOptions(null)),
                row("lifecycle", () -> node.lifecycle(null)),
                row("rootVolume", () -> ReinstallServerConfig.builder().rootVolume(null)),
                row("storage", () -> ReinstallVolumeConfig.builder().storage(null)),
                row(
                        "matchLabels",
                        () -> StorageSelector.builder("s", StorageType.EVS).matchLabels(null)),
                row(
                        "lvmConfig",
                        () -> VirtualSpace.builder(VirtualSpaceName.USER, 1).lvmConfig(null)),
                row("runtime", () -> ReinstallRuntimeConfig.builder().runtime(null)),
                row("nicMultiqueue", () -> options(builder -> builder.nicMultiqueue(null))),
                row("nicThreshold", () -> options(builder -> builder.nicThreshold(null))));
    }

    @Test
    void theLimitsThemselvesAreAccepted() {
        assertThat(pods(16).maxPods()).isEqualTo(16);
        assertThat(NodeReset.builder("n", "os").k8sOptions(pods(256)).build().k8sOptions())
                .isNotNull();
        assertThat(options(builder -> builder.labels(many(20))).labels()).hasSize(20);
        assertThat(options(builder -> builder.nicThreshold("0:1.0")).nicThreshold())
                .isEqualTo("0:1.0");
        assertThat(group("s", 90, 10).virtualSpaces()).hasSize(2);
        assertThat(NodeLifecycleConfig.builder()
                        .preInstallScript("x".repeat(7680))
                        .build()
                        .preInstall())
                .hasSize(10_240);
    }

    private static StorageSelectorMatchLabels.Builder labels() {
        return StorageSelectorMatchLabels.builder();
    }

    private static VirtualSpace space(int percent) {
        return VirtualSpace.builder(VirtualSpaceName.USER, percent).build();
    }

    private static StorageGroup group(String selector, int... percents) {
        List<VirtualSpace> spaces =
                IntStream.of(percents).mapToObj(CceResetNodeBadInputTest::space).toList();
        return StorageGroup.builder("g", List.of(selector), spaces).build();
    }

    private static ReinstallK8sOptionsConfig options(
            Function<ReinstallK8sOptionsConfig.Builder, ReinstallK8sOptionsConfig.Builder> settings) {
        return settings.apply(ReinstallK8sOptionsConfig.builder()).build();
    }

    private static ReinstallK8sOptionsConfig pods(int number) {
        return options(builder -> builder.maxPods(number));
    }

    private static Map<String, String> many(int number) {
        return IntStream.range(0, number).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
    }

    private static Arguments row(String message, ThrowingCallable call) {
        return arguments(message, call);
    }
}
