// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades and AZ changes of CSS. There is no operation for a single task: a poll lists the tasks page by page until it
 * finds its own. The response to a start has no id: the task is the one that did not exist before.
 */
public final class CssUpgradeService extends UpgradeService<CssPlan> {
    private final CssCluster cluster;
    private final CssStartPreparer starts;

    /** Creates the upgrades of a cluster. */
    public CssUpgradeService(CssCluster cluster) {
        super(CloudService.CSS, cluster.client(), cluster.clusterId());
        this.cluster = cluster;
        this.starts = new CssStartPreparer(this, cluster);
    }

    @Override
    public CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record) {
        return new CssTaskList(this, reads, record)
                .read()
                .thenApply(tasks -> PollResult.among(tasks, record, now()))
                .thenCompose(result -> CssNotes.add(reads, client(), result.snapshot())
                        .thenApply(noted -> new PollResult(result.record(), noted, result.candidates())));
    }

    /** Returns the tasks of a kind, blocking. */
    List<UpgradeSnapshot> tasks(UpgradeKind kind) {
        return PollTransport.join(new CssTaskList(this, PollTransport.blocking(client()), record(kind)).read());
    }

    @Override
    public List<UpgradeSnapshot> history() {
        return newestFirst(
                Stream.of(UpgradeKind.IMAGE_UPGRADE, UpgradeKind.AZ_CHANGE).flatMap(kind -> tasks(kind).stream()));
    }

    @Override
    public @Nullable UpgradeRecord attach(String taskId) {
        return history().stream()
                .filter(task -> taskId.equals(task.taskId()))
                .findFirst()
                .map(task -> record(task.kind()).with(record -> {
                    record.taskId(taskId);
                    record.target(task.target());
                    task.detail(GetUpgradeDetailInfo.class)
                            .map(GetUpgradeDetailInfo::migrateParam)
                            .ifPresent(change -> CssTaskMapper.put(record, change));
                }))
                .orElse(null);
    }

    @Override
    public Prepared prepare(CssPlan plan) {
        return starts.prepare(plan);
    }

    /** Returns the image that a start would choose; rejects a plan that none matches. */
    GetTargetImageIdDetail image(CssImageUpgrade plan) {
        return starts.chooseImage(plan);
    }

    @Override
    public ReadinessReport readiness(CssPlan plan, ReadinessOptions options) {
        return new CssReadiness(this, cluster, plan, options).report();
    }

    /**
     * Returns the hops by the images that are offered now; those after the first one by the vendor's documented hops, because
     * the service has no table of versions.
     */
    @Override
    public List<CssPlan> path(String version) {
        return new CssHops(cluster).to(VersionText.withoutLetter("version", version));
    }

    @Override
    public @Nullable String lacks(UpgradeAction action) {
        return switch (action) {
            case PAUSE, RESUME -> "CSS: there is no operation to " + action.displayName() + " a task";
            case RETRY, ABORT -> null;
        };
    }

    @Override
    public ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        return CssActionRules.of(action, now, record);
    }

    /**
     * Accepts any status but a running or successful one: the documentation does not name the status of an aborted
     * task.
     */
    @Override
    public boolean showsAbort(UpgradeSnapshot now) {
        return switch (now.state()) {
            case FAILED, PARTIALLY_FAILED, UNKNOWN -> true;
            default -> false;
        };
    }

    @Override
    public Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        String taskId = String.valueOf(now.taskId());
        return action == UpgradeAction.RETRY
                ? () -> cluster.retryUpgradeTask(taskId)
                : () -> cluster.abortUpgradeTask(taskId);
    }

    @Override
    public CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record) {
        if (record.target() == null) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        return reads.send(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, new ShowClusterDetailRequest(clusterId()))
                .thenApply(response -> CssVerifier.of(response.value(), record));
    }

    /**
     * Rejects a change that added zones: the cluster needs a restart, which interrupts its users, so this does not send one.
     */
    @Override
    public void finish(UpgradeSnapshot now, UpgradeRecord record) {
        if (now.kind() == UpgradeKind.AZ_CHANGE && record.source() == null) {
            throw new NotFinishedException("CSS: after zones were added, cluster " + clusterId()
                    + " needs a restart; choose the time, and send css.cluster(id).rollingRestart(…), for more than three nodes,"
                    + " or restartCluster(…)");
        }
    }

    @Override
    public ServiceClient clientWithin(Duration callTimeout) {
        CssClient client = cluster.client();
        return client.with(RequestOptions.none().withCallTimeout(callTimeout));
    }
}
