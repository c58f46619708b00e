// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.request.ListUpgradeClusterTasksRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowClusterUpgradeInfoRequest;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.PollErrors;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.ResponseValidator;
import io.clusterupgrade.upgrade.service.SnapshotFactory;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades of CCE. A poll reads the task; while its id is not known, because the response to the start was lost, it
 * lists all tasks and uses the one that did not exist before.
 */
public final class CceUpgradeService extends UpgradeService<CcePlan> {
    private final CceCluster cluster;

    /** Creates the upgrades of a cluster. */
    public CceUpgradeService(CceCluster cluster) {
        super(CloudService.CCE, cluster.client(), cluster.clusterId());
        this.cluster = cluster;
    }

    @Override
    public CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record) {
        return record.taskId() == null
                ? list(reads, record).thenApply(tasks -> PollResult.among(tasks, record, now()))
                : show(reads, record, record.taskId());
    }

    private CompletableFuture<PollResult> show(PollTransport reads, UpgradeRecord record, String taskId) {
        return reads.send(
                        CceOperations.SHOW_UPGRADE_CLUSTER_TASK, new ShowUpgradeClusterTaskRequest(clusterId(), taskId))
                .thenApply(response -> {
                    ResponseValidator.mustBe(
                            "task",
                            taskId,
                            response.value().metadata().uid(),
                            response,
                            CceOperations.SHOW_UPGRADE_CLUSTER_TASK);
                    UpgradeSnapshot.Builder snapshot =
                            fill(record, response.value()).task(taskId, response.value());
                    return SnapshotFactory.create(snapshot, response, client());
                })
                .thenCompose(task -> CceNotes.add(reads, client(), task, record.companion()))
                .thenApply(task -> PollResult.found(record, task))
                .exceptionally(thrown -> {
                    RuntimeException cause = PollTransport.cause(thrown);
                    if (cause instanceof NotFoundException missing && PollErrors.isOfTheService(missing)) {
                        return PollResult.notFound(record, now());
                    }
                    throw cause;
                });
    }

    private CompletableFuture<List<UpgradeSnapshot>> list(PollTransport reads, UpgradeRecord record) {
        return reads.send(CceOperations.LIST_UPGRADE_CLUSTER_TASKS, new ListUpgradeClusterTasksRequest(clusterId()))
                .thenApply(response -> {
                    ResponseValidator.mustHaveList("items", response, CceOperations.LIST_UPGRADE_CLUSTER_TASKS);
                    return newestFirst(response.value().items().stream()
                            .map(task -> SnapshotFactory.create(fill(record, task), response, client())));
                });
    }

    /** Fills in a task; a target without the patch is replaced by the requested version. */
    private UpgradeSnapshot.Builder fill(UpgradeRecord record, UpgradeTask task) {
        UpgradeSnapshot.Builder snapshot = CceTaskMapper.fill(record.snapshot(now()), task);
        String shown = task.spec().targetVersion();
        boolean isShorter = record.target() != null && shown != null && VersionText.fits(record.target(), shown);
        return isShorter ? snapshot.target(record.target()) : snapshot;
    }

    @Override
    public List<UpgradeSnapshot> history() {
        return PollTransport.join(list(PollTransport.blocking(client()), record(UpgradeKind.CLUSTER_UPGRADE)));
    }

    @Override
    public @Nullable UpgradeRecord attach(String taskId) {
        UpgradeRecord record = record(UpgradeKind.CLUSTER_UPGRADE).with(known -> known.taskId(taskId));
        PollResult result = PollTransport.join(show(PollTransport.blocking(client()), record, taskId));
        return result.snapshot().isFound()
                ? record.with(known -> known.target(result.snapshot().target()))
                : null;
    }

    @Override
    public Prepared prepare(CcePlan plan) {
        return new CceStartPreparer(this, cluster).prepare((CceClusterUpgrade) plan);
    }

    @Override
    public ReadinessReport readiness(CcePlan plan, ReadinessOptions options) {
        return new CceReadiness(this, cluster, plan, options).report();
    }

    CceAvailableVersions offer() {
        return CceAvailableVersions.of(clusterId(), cluster.showClusterUpgradeInfo());
    }

    @Override
    public List<CcePlan> path(String version) {
        CceUpgradePaths paths = new CceUpgradePaths(
                offer(), cluster.client().listClusterUpgradePaths().upgradePaths());
        return paths.to(VersionText.withLetter("version", version)).stream()
                .<CcePlan>map(CceClusterUpgrade::toVersion)
                .toList();
    }

    /** Returns whether the workflow of an upgrade is still open, which prevents the workflow of the next one. */
    @Override
    public boolean needsFinish(UpgradeRecord record) {
        CceWorkFlows flows = new CceWorkFlows(cluster);
        return record.companion() == null ? flows.isOpenFor(record.taskId()) : flows.isOpen(record.companion());
    }

    @Override
    public @Nullable String lacks(UpgradeAction action) {
        return autopilot() ? CceAutopilotRules.lacks(action) : null;
    }

    @Override
    protected Boolean autopilot() {
        return cluster.client().isAutopilot();
    }

    @Override
    public ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        return CceActionRules.of(action, now, record);
    }

    @Override
    public Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        return new CceActions(this, cluster).ready(action, now, record);
    }

    /**
     * Reads the cluster; if it shows no patch (see sdk/docs/wire/cce.md#clusters), the upgrade information.
     */
    @Override
    public CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record) {
        String target = record.target();
        if (target == null) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        return reads.send(
                        CceOperations.Clusters.SHOW_CLUSTER,
                        ShowClusterRequest.builder(clusterId()).build())
                .thenApply(ApiResponse::value)
                .thenCompose(shown -> compare(reads, shown.spec().version(), target));
    }

    private CompletableFuture<Verification> compare(PollTransport reads, @Nullable String version, String target) {
        if (version == null || version.isBlank()) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        boolean mayBe = VersionText.agree(version, target);
        return mayBe && !version.equals(target) && CceVersion.isFull(target)
                ? confirmPatch(reads, target)
                : CompletableFuture.completedFuture(verification(mayBe));
    }

    private CompletableFuture<Verification> confirmPatch(PollTransport reads, String target) {
        return reads.send(
                        CceOperations.UpgradeInfo.SHOW_CLUSTER_UPGRADE_INFO,
                        new ShowClusterUpgradeInfoRequest(clusterId()))
                .thenApply(response ->
                        CceAvailableVersions.of(clusterId(), response.value()).current())
                .thenApply(version -> patch(version, target));
    }

    /** Compares a version with the target. A version without its patch can only show a difference. */
    private static Verification patch(String version, String target) {
        if (CceVersion.isFull(version)) {
            return verification(version.equals(target));
        }
        return version.isEmpty() || VersionText.agree(version, target) ? Verification.UNCHECKED : Verification.NOT_YET;
    }

    private static Verification verification(boolean isThere) {
        return isThere ? Verification.VERIFIED : Verification.NOT_YET;
    }

    /**
     * Sends the post-check, which records that the user has checked the cluster and found it healthy (see
     * sdk/docs/wire/cce.md#createpostcheck).
     */
    @Override
    public void finish(UpgradeSnapshot now, UpgradeRecord record) {
        String source =
                now.detail(UpgradeTask.class).map(task -> task.spec().version()).orElse(null);
        CheckPhase phase = cluster.checks()
                .createPostCheck(CcePlan.postCheckRequest(clusterId(), source, now.target()))
                .status()
                .phase();
        if (!phase.equals(CheckPhase.SUCCESS)) {
            throw new NotFinishedException("CCE: the post-check ended "
                    + (phase.isAbsent() ? "without a phase, so it may not be recorded" : "with " + phase)
                    + "; it may be repeated");
        }
    }

    @Override
    public ServiceClient clientWithin(Duration callTimeout) {
        CceClient client = cluster.client();
        return client.with(RequestOptions.none().withCallTimeout(callTimeout));
    }
}
