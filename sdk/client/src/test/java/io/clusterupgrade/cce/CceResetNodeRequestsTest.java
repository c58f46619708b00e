// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clusterupgrade.cce.model.LvType;
import io.clusterupgrade.cce.model.RuntimeName;
import io.clusterupgrade.cce.model.StorageType;
import io.clusterupgrade.cce.model.VirtualSpaceName;
import io.clusterupgrade.cce.request.ContainerRuntime;
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
import io.clusterupgrade.cce.request.VirtualSpace;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the objects inside a request of ResetNode: what is sent when little is set, and what {@code toString} shows. */
class CceResetNodeRequestsTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void sendsNoMemberThatIsNotSet(Object value, String body) {
        assertThat(json(JsonValue.from(value).raw())).isEqualTo(json(body));
    }

    static Stream<Arguments> sendsNoMemberThatIsNotSet() {
        return Stream.of(
                arguments(ReinstallServerConfig.builder().build(), "{}"),
                arguments(
                        ReinstallServerConfig.builder()
                                .rootVolume(ReinstallVolumeSpec.builder().build())
                                .build(),
                        "{\"rootVolume\":{}}"),
                arguments(ReinstallVolumeConfig.builder().build(), "{}"),
                arguments(ReinstallVolumeConfig.builder().storage(small()).build(), """
                        {"storage":{"storageSelectors":[{"name":"s","storageType":"local"}],
                         "storageGroups":[{"name":"g","selectorNames":["s"],"virtualSpaces":[{"name":"share","size":"1%"}]}]}}"""),
                arguments(ReinstallRuntimeConfig.builder().build(), "{}"),
                arguments(
                        ReinstallRuntimeConfig.builder()
                                .runtime(ContainerRuntime.builder()
                                        .name(RuntimeName.DOCKER)
                                        .build())
                                .build(),
                        "{\"runtime\":{\"name\":\"docker\"}}"),
                arguments(ReinstallK8sOptionsConfig.builder().build(), "{}"),
                arguments(NodeLifecycleConfig.builder().build(), "{}"));
    }

    @Test
    void scriptsAreSentInBase64() {
        NodeLifecycleConfig scripts = NodeLifecycleConfig.builder()
                .preInstallScript("#!/bin/sh\necho \u00fc\n")
                .postInstallScript("true")
                .build();

        assertThat(scripts.preInstall()).isEqualTo("IyEvYmluL3NoCmVjaG8gw7wK");
        assertThat(scripts.postInstall()).isEqualTo("dHJ1ZQ==");
        assertThat(NodeLifecycleConfig.builder().postInstall("dHJ1ZQ==").build().postInstall())
                .isEqualTo(scripts.postInstall());
    }

    @Test
    void scriptsAreNotShown() {
        NodeLifecycleConfig scripts =
                NodeLifecycleConfig.builder().preInstall("c2VjcmV0").build();

        assertThat(scripts).hasToString("NodeLifecycleConfig[with preInstall, waitPostInstallFinish=null]");
        assertThat(NodeReset.builder("n-1", "os").lifecycle(scripts).build()).hasToString("NodeReset[n-1]");
        assertThat(CceNodeResets.lifecycle())
                .hasToString("NodeLifecycleConfig[with preInstall, with postInstall, waitPostInstallFinish=true]");
    }

    @Test
    void labelsThatLookSensitiveAreHidden() {
        ReinstallK8sOptionsConfig options = ReinstallK8sOptionsConfig.builder()
                .labels(Map.of("password", "hunter-2"))
                .build();

        assertThat(options.labels()).containsEntry("password", "hunter-2");
        assertThat(options.toString()).contains("password").doesNotContain("hunter-2");
    }

    @Test
    void theOthersShowTheirValues() {
        assertThat(CceNodeResets.serverConfig())
                .hasToString(
                        "ReinstallServerConfig[userTags=[UserTag[key=team, value=search], UserTag[key=empty, value=]],"
                                + " rootVolume=ReinstallVolumeSpec[imageId=image-2, cmkId=cmk-1]]");
        assertThat(CceNodeResets.volumeConfig().toString())
                .startsWith(
                        "ReinstallVolumeConfig[lvmConfig=dockerThinpool=vgpaas/90%VG, storage=Storage[storageSelectors=["
                                + "StorageSelector[cceUse, storageType=evs, matchLabels=StorageSelectorMatchLabels{size=100,")
                .contains(
                        "StorageGroup[vgpaas, selectorNames=[cceUse], virtualSpaces=[VirtualSpace[runtime 90%, lvmConfig=null,"
                                + " runtimeLvType=striped], VirtualSpace[kubernetes 10%, lvmConfig=LvmConfig[lvType=linear,"
                                + " path=null], runtimeLvType=null]], cceManaged=true]");
        assertThat(CceNodeResets.runtimeConfig())
                .hasToString("ReinstallRuntimeConfig[dockerBaseSize=10, containerBaseSize=500,"
                        + " runtime=ContainerRuntime[name=containerd, runtimeClass=kuasar-vmm]]");
        assertThat(CceNodeResets.k8sOptions().toString())
                .contains("maxPods=1024", "effect=NoExecute", "{\"queue\":4}", "nicThreshold=0.3:0.6");
    }

    @Test
    void everyValueCanBeReadBack() {
        NodeReset node = NodeReset.builder("n-1", "os")
                .serverConfig(CceNodeResets.serverConfig())
                .volumeConfig(CceNodeResets.volumeConfig())
                .runtimeConfig(CceNodeResets.runtimeConfig())
                .k8sOptions(CceNodeResets.k8sOptions())
                .lifecycle(CceNodeResets.lifecycle())
                .build();

        assertThat(node.serverConfig().userTags()).hasSize(2);
        assertThat(node.serverConfig().rootVolume().cmkId()).isEqualTo("cmk-1");
        assertThat(node.volumeConfig().storage().storageSelectors().get(0).matchLabels())
                .satisfies(labels -> assertThat(labels.size()).isEqualTo(100))
                .satisfies(labels -> assertThat(labels.volumeType()).isEqualTo("GPSSD2"))
                .satisfies(labels -> assertThat(labels.iops()).isEqualTo(3000))
                .satisfies(labels -> assertThat(labels.throughput()).isEqualTo(125))
                .satisfies(labels -> assertThat(labels.metadataEncrypted()).isTrue())
                .satisfies(labels -> assertThat(labels.metadataCmkId()).isEqualTo("cmk-2"))
                .satisfies(labels -> assertThat(labels.count()).isEqualTo(1));
        assertThat(node.volumeConfig().storage().storageGroups().get(0).virtualSpaces())
                .extracting(VirtualSpace::sizePercent, VirtualSpace::runtimeLvType)
                .containsExactly(tuple(90, LvType.STRIPED), tuple(10, null));
        assertThat(node.runtimeConfig().runtime().name()).isEqualTo(RuntimeName.CONTAINERD);
        assertThat(node.k8sOptions().nicMultiqueue()).isEqualTo(JsonValue.of("[{\"queue\":4}]"));
        assertThat(node.lifecycle().waitPostInstallFinish()).isTrue();
    }

    private static Storage small() {
        return new Storage(
                List.of(StorageSelector.builder("s", StorageType.LOCAL).build()),
                List.of(StorageGroup.builder(
                                "g",
                                List.of("s"),
                                List.of(VirtualSpace.builder(VirtualSpaceName.SHARE, 1)
                                        .build()))
                        .build()));
    }
}
