// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.MigrateType;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.service.TaskBaseline;
import io.clusterupgrade.upgrade.service.UnfinishedTasks;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import io.clusterupgrade.upgrade.service.VersionHint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prepares starts of CSS (see sdk/docs/wire/css.md#listimages, sdk/docs/wire/css.md#upgradecore and
 * sdk/docs/wire/css.md#updateazbyinstancetype): checks the cluster, checks it again, and sends the start once.
 */
final class CssStartPreparer {
    private final CssUpgradeService upgrades;
    private final CssCluster cluster;

    CssStartPreparer(CssUpgradeService upgrades, CssCluster cluster) {
        this.upgrades = upgrades;
        this.cluster = cluster;
    }

    UpgradeService.Prepared prepare(CssPlan plan) {
        return plan instanceof CssImageUpgrade upgrade ? prepare(upgrade) : prepare((CssAzChange) plan);
    }

    /**
     * Returns the record with the existing tasks. Rejects a cluster with a task in progress: the documentation does not
     * say what the cluster shows during a task, so the tasks of both kinds are checked, too.
     */
    private UpgradeRecord withCurrentTasks(UpgradeRecord record) {
        ClusterDetail now = cluster.showClusterDetail();
        List<UpgradeSnapshot> tasks = upgrades.history();
        mustBeIdle(now, tasks);
        TaskBaseline seen = TaskBaseline.of(
                tasks.stream().filter(task -> task.kind() == record.kind()).toList());
        return record.with(known -> known.seen(seen));
    }

    private void mustBeIdle(ClusterDetail now, List<UpgradeSnapshot> tasks) {
        tasks.stream().filter(UnfinishedTasks::isUnfinished).findFirst().ifPresent(task -> {
            throw new StartRejectedException(
                    "CSS cluster " + cluster.clusterId() + " has an unfinished "
                            + (task.kind() == UpgradeKind.AZ_CHANGE ? "AZ change" : "upgrade") + ": task "
                            + task.taskId() + " (" + task.rawState() + ", to " + task.target() + ")",
                    null);
        });
        if (!now.isReady()) {
            throw new StartRejectedException(
                    "CSS cluster " + cluster.clusterId() + " is not ready: "
                            + cluster.client().redact(CssNotes.state(now)),
                    null);
        }
    }

    /** Rejects a start whose newest backup is old, unless the plan accepts that. */
    private void mustBeBackedUp(CssPlan plan, boolean isChecked) {
        if (!isChecked) {
            return;
        }
        List<Finding> rejecting = plan.rejecting(new CssBackups(cluster).findings());
        if (!rejecting.isEmpty()) {
            throw StartRejectedException.of("CSS cluster " + cluster.clusterId() + " has no recent backup", rejecting);
        }
    }

    private UpgradeService.Prepared prepare(CssImageUpgrade plan) {
        UpgradeRecord baseline = withCurrentTasks(upgrades.record(UpgradeKind.IMAGE_UPGRADE));
        GetTargetImageIdDetail image = chooseImage(plan);
        mustHavePlugins(plan);
        mustBeBackedUp(plan, plan.indicesBackupCheck());
        UpgradeRecord record = baseline.with(known -> {
            known.target(image.displayName());
            known.variant(plan.upgradeType().value());
        });
        UpgradeCoreRequest request = plan.request(cluster.clusterId(), String.valueOf(image.id()));
        return new UpgradeService.Prepared(
                record, (current, checkpoint, steps) -> withCurrentTasks(current), current -> {
                    cluster.upgradeCore(request);
                    return null;
                });
    }

    /** Returns the image that matches the plan; of several, the one with the highest priority. */
    GetTargetImageIdDetail chooseImage(CssImageUpgrade plan) {
        List<GetTargetImageIdDetail> offered =
                cluster.images(plan.upgradeType()).stream().toList();
        return offered.stream()
                .filter(image -> image.id() != null)
                .filter(image -> plan.imageId() == null || plan.imageId().equals(image.id()))
                .filter(image -> plan.version() == null || plan.version().equals(image.datastoreVersion()))
                .max(Comparator.comparing(
                        GetTargetImageIdDetail::priority, Comparator.nullsFirst(Comparator.<Integer>naturalOrder())))
                .orElseThrow(() -> new StartRejectedException(notOffered(plan, offered), null));
    }

    /**
     * Rejects a start that needs plug-ins. Only a user at the console can upload them (see
     * sdk/docs/wire/css.md#listimages), and no operation shows whether that was done.
     */
    private void mustHavePlugins(CssImageUpgrade plan) {
        if (plan.pluginsUploaded()) {
            return;
        }
        ListImagesRequest first = ListImagesRequest.builder(cluster.clusterId(), plan.upgradeType())
                .limit(1)
                .build();
        if (Boolean.TRUE.equals(cluster.listImages(first).needUploadUpgradePlugin())) {
            throw new StartRejectedException(
                    "CSS requires plug-ins for the target version to be uploaded to cluster " + cluster.clusterId()
                            + " first: upload them in the console, then plan with withPluginsUploaded(true)",
                    null);
        }
    }

    private String notOffered(CssImageUpgrade plan, List<GetTargetImageIdDetail> offered) {
        String current = String.valueOf(cluster.showClusterDetail().datastore().version());
        if (plan.upgradeType().equals(UpgradeType.CROSS) && current.equals(plan.version())) {
            return "CSS cluster " + cluster.clusterId() + " is already at " + current;
        }
        String names = offered.stream()
                .map(image -> image.displayName() + " (" + image.id() + ")")
                .collect(Collectors.joining(", "));
        return "CSS offers cluster " + cluster.clusterId() + " no image that matches " + plan + "; it offers "
                + (names.isEmpty() ? "none of this type" : names)
                + (plan.version() == null ? "" : VersionHint.of(plan.version(), versions(offered, current), false));
    }

    private static List<String> versions(List<GetTargetImageIdDetail> offered, String current) {
        return Stream.concat(
                        offered.stream().map(image -> String.valueOf(image.datastoreVersion())), Stream.of(current))
                .toList();
    }

    private UpgradeService.Prepared prepare(CssAzChange plan) {
        UpgradeRecord record = withCurrentTasks(upgrades.record(UpgradeKind.AZ_CHANGE))
                .with(known -> {
                    known.target(CssTaskMapper.zones(plan.targetAz()));
                    known.variant(plan.instType().value());
                    known.source(plan.migrateType().equals(MigrateType.AZ_MIGRATE) ? plan.sourceAz() : null);
                });
        mustBeBackedUp(plan, plan.indicesBackupCheck());
        UpdateAzByInstanceTypeRequest request = plan.request(cluster.clusterId());
        return new UpgradeService.Prepared(
                record, (current, checkpoint, steps) -> withCurrentTasks(current), current -> {
                    cluster.updateAzByInstanceType(request);
                    return null;
                });
    }
}
