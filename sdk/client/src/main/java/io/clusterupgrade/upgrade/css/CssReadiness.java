// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.ImagesPage;
import io.clusterupgrade.css.model.Snapshot;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ReadinessTasks;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports whether a cluster of CSS is ready (see sdk/docs/wire/css.md#upgradecore). The service has no check that can be run before
 * a start: it checks load, disks and node counts itself when it receives the start. Used once.
 */
final class CssReadiness {
    private static final String LIST_IMAGES = "CSS.ListImages";
    private static final String LIST_SNAPSHOTS = "CSS.ListSnapshots";

    private final CssUpgradeService upgrades;
    private final CssCluster cluster;
    private final CssPlan plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;

    CssReadiness(CssUpgradeService upgrades, CssCluster cluster, CssPlan plan, ReadinessOptions options) {
        this.upgrades = upgrades;
        this.cluster = cluster;
        this.plan = plan;
        this.options = options;
        this.report = new ReadinessCollector(plan, cluster.client(), cluster.clusterId());
    }

    ReadinessReport report() {
        Optional<ClusterDetail> detail = report.require("state", cluster::showClusterDetail);
        detail.ifPresent(now -> CssClusterFindings.add(report, now, plan));
        List<UpgradeSnapshot> tasks = tasks();
        if (plan instanceof CssImageUpgrade upgrade) {
            target(upgrade);
            plugIns(upgrade);
            backup(detail.orElse(null), upgrade.indicesBackupCheck());
            load(upgrade);
        } else {
            backup(detail.orElse(null), ((CssAzChange) plan).indicesBackupCheck());
        }
        disk();
        ResultAge age = new ResultAge(cluster.client().scheduler().now(), options.maxCheckAge(), tasks);
        new CssHealthReadiness(cluster, options, report, age).add();
        return report.report(title());
    }

    private String title() {
        if (plan instanceof CssImageUpgrade upgrade) {
            return "image upgrade (" + upgrade.upgradeType() + ")"
                    + (upgrade.imageId() == null ? "" : " to image " + upgrade.imageId())
                    + (upgrade.version() == null ? "" : " to " + upgrade.version());
        }
        CssAzChange change = (CssAzChange) plan;
        return "AZ change (" + change.migrateType() + ") from " + change.sourceAz() + " to "
                + String.join(", ", change.targetAz());
    }

    private List<UpgradeSnapshot> tasks() {
        Optional<List<UpgradeSnapshot>> tasks = report.require("tasks", upgrades::history);
        tasks.ifPresent(found -> ReadinessTasks.add(report, "CSS.UpgradeDetail", found));
        return tasks.orElse(List.of());
    }

    private void target(CssImageUpgrade upgrade) {
        try {
            Optional<GetTargetImageIdDetail> image = report.require("target", () -> upgrades.image(upgrade));
            image.ifPresent(chosen -> report.checked(
                    "target",
                    LIST_IMAGES,
                    "the image " + chosen.displayName() + " (" + chosen.id() + ") is offered",
                    List.of()));
        } catch (StartRejectedException e) {
            report.rejected("target", LIST_IMAGES, "TargetNotOffered", e, "plan for a version that is offered");
        }
    }

    private void plugIns(CssImageUpgrade upgrade) {
        ListImagesRequest first = ListImagesRequest.builder(cluster.clusterId(), upgrade.upgradeType())
                .limit(1)
                .build();
        Optional<ImagesPage> page = report.require("plug-ins", () -> cluster.listImages(first));
        if (page.isEmpty()) {
            return;
        }
        Boolean isNeeded = page.get().needUploadUpgradePlugin();
        if (isNeeded == null) {
            report.notChecked(
                    "plug-ins",
                    "the service does not say whether plug-ins must be uploaded for the target version",
                    "look at the plug-ins in the console");
        } else if (!isNeeded) {
            report.checked("plug-ins", LIST_IMAGES, "no plug-in has to be uploaded", List.of());
        } else {
            report.checked("plug-ins", LIST_IMAGES, "plug-ins must be uploaded first", List.of(uploads(upgrade)));
        }
    }

    private static Finding uploads(CssImageUpgrade upgrade) {
        return upgrade.pluginsUploaded()
                ? finding(
                        FindingSeverity.INFO,
                        LIST_IMAGES,
                        "PluginsUploaded",
                        "the plan says that the plug-ins for the target version are uploaded; no operation shows it",
                        null)
                : finding(
                        FindingSeverity.BLOCKER,
                        LIST_IMAGES,
                        "PluginsRequired",
                        "plug-ins built for the target version must be uploaded to the cluster first",
                        "upload them in the console, then plan with withPluginsUploaded(true)");
    }

    /**
     * Checks the age of the backup. Without the service's own check the plan starts with any backup, so that nothing about it is a
     * warning.
     */
    private void backup(@Nullable ClusterDetail detail, boolean isRequired) {
        if (detail != null && Boolean.FALSE.equals(detail.backupAvailable())) {
            report.checked(
                    "backup", "CSS.ShowClusterDetail", "snapshots are switched off", List.of(noBackup(isRequired)));
            return;
        }
        CssBackups backups = new CssBackups(cluster);
        Optional<Optional<Snapshot>> read = report.read("backup", backups::newest);
        if (read.isEmpty()) {
            return;
        }
        Finding found = read.get().map(backups::finding).orElseGet(() -> noBackup(isRequired));
        Finding shown = isRequired || found.severity() == FindingSeverity.INFO ? found : asInfo(found);
        report.checked(
                "backup",
                LIST_SNAPSHOTS,
                read.get()
                        .map(snapshot -> "the newest complete snapshot is " + snapshot.name())
                        .orElse("there is no complete snapshot"),
                List.of(shown));
    }

    private static Finding noBackup(boolean isRequired) {
        return new Finding(
                isRequired ? FindingSeverity.WARNING : FindingSeverity.INFO,
                LIST_SNAPSHOTS,
                "NoBackup",
                null,
                isRequired
                        ? "there is no complete snapshot of the indices: the service rejects the start if the cluster has any"
                        : "there is no complete snapshot of the indices, and the plan does not require one",
                "take a snapshot (css.cluster(id).snapshots())",
                isRequired,
                null);
    }

    private static Finding asInfo(Finding found) {
        return new Finding(
                FindingSeverity.INFO,
                found.source(),
                found.code(),
                found.subject(),
                found.message() + "; the plan does not require a backup",
                found.remedy(),
                false,
                found.link());
    }

    private void load(CssImageUpgrade upgrade) {
        report.notChecked(
                "load",
                "no operation shows it"
                        + (upgrade.clusterLoadCheck()
                                ? "; the service checks it when it receives the start, and rejects it under load"
                                : ", and the plan switches the service's own check off"),
                "look at the cluster's metrics: search queue below 1000, write queue below 200, CPU of the process below 90 %,"
                        + " load average per vCPU below 80 %");
    }

    private void disk() {
        report.notChecked(
                "disk use and replicas",
                "no operation of this library shows them; the service checks them when it receives the start",
                "ask the engine (_cat/allocation, _cat/indices): with one node gone the disks must stay below 80 %, and there"
                        + " must be more data and cold nodes than the largest number of replicas plus one");
    }

    private static Finding finding(
            FindingSeverity severity, String source, String code, String message, @Nullable String remedy) {
        return new Finding(severity, source, code, null, message, remedy, false, null);
    }
}
