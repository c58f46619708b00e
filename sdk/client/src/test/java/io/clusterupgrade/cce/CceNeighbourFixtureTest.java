// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceFixtures.CLUSTER;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static io.clusterupgrade.cce.CceFixtures.at;
import static io.clusterupgrade.cce.CceFixtures.tag;

import io.clusterupgrade.cce.model.AddonCheck;
import io.clusterupgrade.cce.model.AddonCheckRisk;
import io.clusterupgrade.cce.model.AddonCheckSpec;
import io.clusterupgrade.cce.model.AddonCheckTarget;
import io.clusterupgrade.cce.model.AddonCheckTask;
import io.clusterupgrade.cce.model.AddonCheckTaskList;
import io.clusterupgrade.cce.model.AddonCheckTaskMetadata;
import io.clusterupgrade.cce.model.AddonCheckTaskSpec;
import io.clusterupgrade.cce.model.AddonCheckTaskStatus;
import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.cce.model.AddonInstance;
import io.clusterupgrade.cce.model.AddonInstanceList;
import io.clusterupgrade.cce.model.AddonInstanceSpec;
import io.clusterupgrade.cce.model.AddonInstanceStatus;
import io.clusterupgrade.cce.model.AddonMetadata;
import io.clusterupgrade.cce.model.AddonPhase;
import io.clusterupgrade.cce.model.AddonSupportedVersions;
import io.clusterupgrade.cce.model.AddonTemplate;
import io.clusterupgrade.cce.model.AddonTemplateList;
import io.clusterupgrade.cce.model.AddonTemplateSpec;
import io.clusterupgrade.cce.model.AddonVersion;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.Job;
import io.clusterupgrade.cce.model.JobPhase;
import io.clusterupgrade.cce.model.JobReference;
import io.clusterupgrade.cce.model.JobSpec;
import io.clusterupgrade.cce.model.JobStatus;
import io.clusterupgrade.cce.model.Metadata;
import io.clusterupgrade.cce.model.PageInfo;
import io.clusterupgrade.cce.model.RiskLevel;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the samples of add-ons and jobs. */
class CceNeighbourFixtureTest {
    private static final String COREDNS = "1b9d5f0a-81c0-11ef-8c55-0255ac100b2e";

    @Test
    void readsACheckOfAddonsThatHasStarted() {
        assertReads(
                AddonCheck.class,
                "addon-check/created",
                new AddonCheck(
                        "AddonCheck",
                        "v3",
                        new AddonCheckSpec(
                                CLUSTER,
                                List.of(
                                        new AddonCheckTarget(
                                                "coredns",
                                                COREDNS,
                                                AddonCheckType.ADDON_UPGRADE,
                                                "1.30.33",
                                                JsonValue.of("{\"basic\":{\"replicas\":2}}")),
                                        new AddonCheckTarget(
                                                "everest",
                                                "2cae601b-81c0-11ef-8c55-0255ac100b2e",
                                                AddonCheckType.ADDON_STATIC,
                                                null,
                                                null))),
                        JsonValue.of(
                                "{\"items\":[{\"metadata\":{\"taskID\":\"3dbf712c-81c0-11ef-8c55-0255ac100b2e\"}}]}")));
    }

    @Test
    void readsTheChecksOfAddons() {
        assertReads(
                AddonCheckTaskList.class,
                "addon-check/tasks",
                new AddonCheckTaskList(
                        "List",
                        "v3",
                        new PageInfo(2),
                        List.of(
                                new AddonCheckTask(
                                        new AddonCheckTaskMetadata(
                                                AddonCheckType.ADDON_UPGRADE,
                                                "3dbf712c-81c0-11ef-8c55-0255ac100b2e",
                                                "coredns",
                                                "cceaddon-coredns",
                                                COREDNS,
                                                at("2026-02-01T08:00:00Z"),
                                                at("2026-02-02T08:00:00Z")),
                                        new AddonCheckTaskSpec("1.30.33"),
                                        new AddonCheckTaskStatus(
                                                CheckPhase.FAILED,
                                                "one risk",
                                                List.of(
                                                        new AddonCheckRisk(
                                                                "CustomConfig",
                                                                RiskLevel.WARNING,
                                                                "Failed",
                                                                "the configuration was edited"),
                                                        new AddonCheckRisk("Memory", RiskLevel.FATAL, null, null)))),
                                new AddonCheckTask(
                                        new AddonCheckTaskMetadata(
                                                AddonCheckType.ADDON_STATIC,
                                                "4ec0823d-81c0-11ef-8c55-0255ac100b2e",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null),
                                        null,
                                        new AddonCheckTaskStatus(CheckPhase.RUNNING, null, null)))));
    }

    @Test
    void readsAnAddonThatIsRolledBack() {
        assertReads(
                AddonInstance.class,
                "addon/rolling-back",
                new AddonInstance(
                        "Addon",
                        "v3",
                        new AddonMetadata(
                                COREDNS,
                                "coredns",
                                "CoreDNS",
                                Map.of("l", "1"),
                                Map.of("addon.upgrade/type", "patch"),
                                at("2026-02-01T09:00:00Z"),
                                at("2026-01-01T09:00:00Z")),
                        new AddonInstanceSpec(
                                CLUSTER,
                                "1.30.33",
                                "coredns",
                                "helm",
                                "https://example.com/dns.svg",
                                List.of("ServiceDiscovery", "DNS"),
                                "names inside a cluster",
                                JsonValue.of("{\"basic\":{},\"flavor\":{\"replicas\":2}}")),
                        new AddonInstanceStatus(
                                AddonPhase.ROLLBACKING,
                                "asked for",
                                "to 1.29.4",
                                List.of("1.30.34"),
                                JsonValue.of("{\"version\":\"1.30.33\",\"stable\":true}"),
                                true,
                                "1.29.4")));
    }

    @Test
    void readsTheAddonsOfACluster() {
        assertReads(
                AddonInstanceList.class,
                "list-addon-instances/one",
                new AddonInstanceList(
                        "Addon",
                        "v3",
                        List.of(new AddonInstance(
                                "Addon",
                                "v3",
                                new AddonMetadata("a-1", "coredns", null, null, null, null, null),
                                new AddonInstanceSpec(CLUSTER, "1.30.33", "coredns", null, null, null, null, null),
                                new AddonInstanceStatus(
                                        AddonPhase.RUNNING, null, null, List.of("1.30.34"), null, null, null)))));
    }

    @Test
    void readsTheAddonsThatExist() {
        AddonVersion version = new AddonVersion(
                "1.30.34",
                JsonValue.of("{\"basic\":{}}"),
                true,
                JsonValue.of("{\"en_US\":{}}"),
                List.of(new AddonSupportedVersions(
                        "VirtualMachine", List.of("v1.29.*", "v1.31.*"), List.of("CCE", "Turbo"))),
                at("2026-01-01T09:00:00Z"),
                at("2026-02-01T09:00:00Z"));
        assertReads(
                AddonTemplateList.class,
                "list-addon-templates/coredns",
                new AddonTemplateList(
                        "Addon",
                        "v3",
                        List.of(new AddonTemplate(
                                "Addon",
                                "v3",
                                new AddonMetadata("coredns", "coredns", "CoreDNS", null, null, null, null),
                                new AddonTemplateSpec(
                                        "helm",
                                        true,
                                        List.of("ServiceDiscovery"),
                                        "https://example.com/dns.svg",
                                        "https://example.com/dns.md",
                                        "names inside a cluster",
                                        List.of(version))))));
    }

    @Test
    void readsAJobWithJobsInJobs() {
        Job drain = new Job(
                null,
                null,
                tag("sub-1-1", null),
                new JobSpec("Drain", null, null, null, null, null),
                new JobStatus(JobPhase.FAILED, "a pod stays"));
        Job reset = new Job(
                "Job",
                "v3",
                tag("sub-1", null),
                new JobSpec("ResetNode", CLUSTER, null, "web-01", null, List.of(drain)),
                new JobStatus(JobPhase.INITIALIZING, null));
        assertReads(
                Job.class,
                "show-job/running",
                new Job(
                        "Job",
                        "v3",
                        new Metadata(
                                "92ec9b78d-9368-46f3-8f29-d1a95622a568",
                                null,
                                null,
                                null,
                                at("2025-03-04T09:01:00Z"),
                                at("2025-03-04T09:00:00Z")),
                        new JobSpec(
                                "UpgradeNodePool", CLUSTER, "pool-a", "pool a", Map.of("batch", "1"), List.of(reset)),
                        new JobStatus(JobPhase.RUNNING, null)));
    }

    @Test
    void readsTheJobOfANodePoolUnderItsNameInLowerCase() {
        assertReads(
                JobReference.class,
                "upgrade-node-pool/started",
                new JobReference("2ec9b78d-9368-46f3-8f29-d1a95622a568"));
    }
}
