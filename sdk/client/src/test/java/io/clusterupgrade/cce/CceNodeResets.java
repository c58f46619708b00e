// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.model.LvType;
import io.clusterupgrade.cce.model.RuntimeClass;
import io.clusterupgrade.cce.model.RuntimeName;
import io.clusterupgrade.cce.model.StorageType;
import io.clusterupgrade.cce.model.TaintEffect;
import io.clusterupgrade.cce.model.VirtualSpaceName;
import io.clusterupgrade.cce.request.ContainerRuntime;
import io.clusterupgrade.cce.request.LvmConfig;
import io.clusterupgrade.cce.request.NodeLifecycleConfig;
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
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;

/** The settings of the first node of {@code cce/reset-node/request.json}, with every documented member. */
final class CceNodeResets {
    private CceNodeResets() {}

    static ReinstallServerConfig serverConfig() {
        return ReinstallServerConfig.builder()
                .userTags(List.of(new UserTag("team", "search"), new UserTag("empty", "")))
                .rootVolume(ReinstallVolumeSpec.builder()
                        .imageId("image-2")
                        .cmkId("cmk-1")
                        .build())
                .build();
    }

    static ReinstallVolumeConfig volumeConfig() {
        return ReinstallVolumeConfig.builder()
                .lvmConfig("dockerThinpool=vgpaas/90%VG")
                .storage(new Storage(List.of(managed(), fast(), rest()), List.of(vgpaas(), data())))
                .build();
    }

    static StorageSelector managed() {
        return StorageSelector.builder("cceUse", StorageType.EVS)
                .matchLabels(StorageSelectorMatchLabels.builder()
                        .size(100)
                        .volumeType("GPSSD2")
                        .iops(3000)
                        .throughput(125)
                        .metadataEncrypted(true)
                        .metadataCmkId("cmk-2")
                        .count(1)
                        .build())
                .build();
    }

    private static StorageSelector fast() {
        return StorageSelector.builder("fast", StorageType.LOCAL)
                .matchLabels(StorageSelectorMatchLabels.builder()
                        .metadataEncrypted(false)
                        .build())
                .build();
    }

    private static StorageSelector rest() {
        return StorageSelector.builder("rest", StorageType.EVS).build();
    }

    static StorageGroup vgpaas() {
        VirtualSpace runtime = VirtualSpace.builder(VirtualSpaceName.RUNTIME, 90)
                .runtimeLvType(LvType.STRIPED)
                .build();
        VirtualSpace kubernetes = VirtualSpace.builder(VirtualSpaceName.KUBERNETES, 10)
                .lvmConfig(LvmConfig.builder(LvType.LINEAR).build())
                .build();
        return StorageGroup.builder("vgpaas", List.of("cceUse"), List.of(runtime, kubernetes))
                .cceManaged(true)
                .build();
    }

    private static StorageGroup data() {
        VirtualSpace user = VirtualSpace.builder(VirtualSpaceName.USER, 100)
                .lvmConfig(LvmConfig.builder(LvType.STRIPED).path("/data").build())
                .build();
        return StorageGroup.builder("data", List.of("fast", "rest"), List.of(user))
                .build();
    }

    static ReinstallRuntimeConfig runtimeConfig() {
        return ReinstallRuntimeConfig.builder()
                .dockerBaseSize(10)
                .containerBaseSize(500)
                .runtime(ContainerRuntime.builder()
                        .name(RuntimeName.CONTAINERD)
                        .runtimeClass(RuntimeClass.KUASAR_VMM)
                        .build())
                .build();
    }

    static ReinstallK8sOptionsConfig k8sOptions() {
        return ReinstallK8sOptionsConfig.builder()
                .labels(Map.of("zone", "a", "role", ""))
                .taints(List.of(
                        new Taint("dedicated", "search", TaintEffect.NO_SCHEDULE),
                        new Taint("old", TaintEffect.NO_EXECUTE)))
                .maxPods(1024)
                .nicMultiqueue(JsonValue.of("[{\"queue\":4}]"))
                .nicThreshold("0.3:0.6")
                .build();
    }

    static NodeLifecycleConfig lifecycle() {
        return NodeLifecycleConfig.builder()
                .preInstall("ZWNobyAx")
                .postInstallScript("echo 2")
                .waitPostInstallFinish(true)
                .build();
    }
}
