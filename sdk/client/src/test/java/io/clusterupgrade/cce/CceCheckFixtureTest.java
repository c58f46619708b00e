// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceFixtures.CLUSTER;
import static io.clusterupgrade.cce.CceFixtures.V129;
import static io.clusterupgrade.cce.CceFixtures.V131;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static io.clusterupgrade.cce.CceFixtures.at;
import static io.clusterupgrade.cce.CceFixtures.id;

import io.clusterupgrade.cce.model.AddonRisk;
import io.clusterupgrade.cce.model.CheckItem;
import io.clusterupgrade.cce.model.CheckItemGroup;
import io.clusterupgrade.cce.model.CheckItemKind;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.CheckStatus;
import io.clusterupgrade.cce.model.ConfigurationRisk;
import io.clusterupgrade.cce.model.DeprecatedApiRisk;
import io.clusterupgrade.cce.model.Metadata;
import io.clusterupgrade.cce.model.NodeCheckStatus;
import io.clusterupgrade.cce.model.NodeInfo;
import io.clusterupgrade.cce.model.NodePhase;
import io.clusterupgrade.cce.model.NodeRisk;
import io.clusterupgrade.cce.model.NodeStageStatus;
import io.clusterupgrade.cce.model.NodeType;
import io.clusterupgrade.cce.model.PostcheckSpec;
import io.clusterupgrade.cce.model.PostcheckStatus;
import io.clusterupgrade.cce.model.PostcheckTask;
import io.clusterupgrade.cce.model.PrecheckSpec;
import io.clusterupgrade.cce.model.PrecheckStatus;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.model.PrecheckTaskList;
import io.clusterupgrade.cce.model.ResourceSelector;
import io.clusterupgrade.cce.model.RiskLevel;
import io.clusterupgrade.cce.model.RiskSource;
import io.clusterupgrade.cce.model.SkippedCheck;
import io.clusterupgrade.cce.model.UpgradeTaskMetadata;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the samples of checks before and after an upgrade. */
class CceCheckFixtureTest {
    private static final String NODE = "f19b02aa-5f01-11ee-a0f1-0255ac101a55";

    @Test
    void readsAPreCheckThatFailed() {
        CheckItem api = new CheckItem(
                "DeprecatedAPICheck",
                CheckItemKind.RISK,
                CheckItemGroup.LIMIT_CHECK,
                RiskLevel.WARNING,
                CheckPhase.FAILED,
                "old API still called",
                new RiskSource(
                        null,
                        List.of(new DeprecatedApiRisk(
                                "/apis/flowcontrol.apiserver.k8s.io/v1beta3/flowschemas", "legacy-operator/0.4")),
                        null,
                        null),
                List.of("CCE.PRE.0007"));
        CheckItem kubelet = new CheckItem(
                "KubeletConfigCheck",
                CheckItemKind.EXCEPTION,
                CheckItemGroup.MASTER_CHECK,
                RiskLevel.FATAL,
                CheckPhase.FAILED,
                null,
                new RiskSource(
                        List.of(new ConfigurationRisk(
                                "kubelet",
                                "/opt/cloud/kubelet.conf",
                                "192.168.3.20",
                                "maxPods",
                                "update",
                                "110",
                                "256")),
                        null,
                        null,
                        null),
                null);
        CheckItem node = new CheckItem(
                "NodeReadyCheck",
                CheckItemKind.EXCEPTION,
                CheckItemGroup.NODE_CHECK,
                RiskLevel.FATAL,
                CheckPhase.FAILED,
                null,
                new RiskSource(null, null, List.of(new NodeRisk(NODE)), null),
                null);
        assertReads(
                PrecheckTask.class,
                "pre-check/failed",
                new PrecheckTask(
                        "v3",
                        "PreCheckTask",
                        new UpgradeTaskMetadata(
                                "7744ab10-77b2-11ef-8c55-0255ac100b2e",
                                at("2025-03-04T00:40:11.2Z"),
                                at("2025-03-04T00:43:57.903114Z")),
                        new PrecheckSpec(
                                CLUSTER,
                                V129,
                                V131,
                                List.of(new SkippedCheck(
                                        "NodeDiskCheck",
                                        new ResourceSelector(
                                                "node.uid", List.of("e0a4c9b6-5f01-11ee-a0f1-0255ac101a55"), "In")))),
                        new PrecheckStatus(
                                CheckPhase.FAILED,
                                at("2025-03-05T00:43:57Z"),
                                null,
                                new CheckStatus(CheckPhase.FAILED, List.of(api, kubelet)),
                                new CheckStatus(CheckPhase.SUCCESS, List.of()),
                                new NodeCheckStatus(
                                        CheckPhase.FAILED,
                                        List.of(new NodeStageStatus(
                                                new NodeInfo(NODE, "web-03", NodePhase.ABNORMAL, NodeType.NODE),
                                                List.of(node)))))));
    }

    @Test
    void readsAPreCheckThatHasStarted() {
        assertReads(
                PrecheckTask.class,
                "pre-check/created",
                new PrecheckTask(
                        "v3",
                        "PreCheckTask",
                        id("5c1d0b6e-81c0-11ef-8c55-0255ac100b2e"),
                        new PrecheckSpec(CLUSTER, V129, V131, List.of(new SkippedCheck("LimitCheckOfAddons", null))),
                        new PrecheckStatus(CheckPhase.INIT, null, null, null, null, null)));
    }

    @Test
    void readsTheListOfPreChecks() {
        CheckItem old = new CheckItem(
                "AddonVersionCheck",
                CheckItemKind.RISK,
                CheckItemGroup.ADDON_CHECK,
                RiskLevel.INFO,
                CheckPhase.SUCCESS,
                "one add-on is old",
                new RiskSource(null, null, null, List.of(new AddonRisk("coredns", "CoreDNS"))),
                List.of("CCE.PRE.0021", "CCE.PRE.0022"));
        CheckItem broken = new CheckItem(
                "Broken", null, CheckItemGroup.EXECUTE_EXCEPTION, null, CheckPhase.INIT, null, null, null);
        assertReads(
                PrecheckTaskList.class,
                "pre-check/list",
                new PrecheckTaskList(
                        "v3",
                        "List",
                        new Metadata(
                                "list-1",
                                "checks",
                                Map.of("a", "b"),
                                Map.of("c", "d"),
                                at("2025-03-04T00:44:00Z"),
                                at("2025-03-04T00:43:58Z")),
                        List.of(new PrecheckTask(
                                "v3",
                                "PreCheckTask",
                                id("6d2e1c7f-81c0-11ef-8c55-0255ac100b2e"),
                                null,
                                new PrecheckStatus(
                                        CheckPhase.ERROR,
                                        null,
                                        "the checker could not be started",
                                        null,
                                        new CheckStatus(CheckPhase.RUNNING, List.of(old, broken)),
                                        new NodeCheckStatus(
                                                CheckPhase.INIT,
                                                List.of(new NodeStageStatus(
                                                        new NodeInfo(
                                                                "m-1", "master-1", NodePhase.ACTIVE, NodeType.MASTER),
                                                        List.of()))))))));
    }

    @Test
    void readsAConfirmation() {
        assertReads(
                PostcheckTask.class,
                "post-check/success",
                new PostcheckTask(
                        "v3",
                        "PostCheckTask",
                        id("7e3f2d80-81c0-11ef-8c55-0255ac100b2e"),
                        new PostcheckSpec(CLUSTER, V129, V131),
                        new PostcheckStatus(CheckPhase.SUCCESS)));
    }
}
