// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.AckTask;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolDetailRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.AckPlan;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades of ACK, through the task operations only. A poll reads the task; while its id is not known, after a start
 * with an unknown outcome and in regions whose responses contain no task id, a poll searches the list for a new task.
 */
public final class AckUpgradeService extends UpgradeService<AckPlan> {
    private final AckCluster cluster;
    private final AckStartPreparer starts;

    /** Creates the upgrades of a cluster. */
    public AckUpgradeService(AckCluster cluster) {
        super(CloudService.ACK, cluster.client(), cluster.clusterId());
        this.cluster = cluster;
        this.starts = new AckStartPreparer(this, cluster);
    }

    @Override
    public CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record) {
        String taskId = record.taskId();
        if (taskId == null) {
            return new AckTaskFinder(this, reads, record).find();
        }
        return task(reads, record, taskId)
                .thenCompose(task -> task.map(found ->
                                AckNotes.withState(reads, found).thenApply(noted -> PollResult.found(record, noted)))
                        .orElseGet(() -> CompletableFuture.completedFuture(PollResult.notFound(record, now()))));
    }

    /** Reads a task with all its fields; empty if the service does not show it. */
    CompletableFuture<Optional<UpgradeSnapshot>> task(PollTransport reads, UpgradeRecord record, String taskId) {
        UpgradeRecord known = record.with(copy -> copy.taskId(taskId));
        return info(reads, taskId).thenApply(info -> info.map(response -> snapshot(known, response)));
    }

    private UpgradeSnapshot snapshot(UpgradeRecord known, ApiResponse<TaskInfo> response) {
        TaskInfo task = response.value();
        ResponseValidator.mustBe(
                "cluster", clusterId(), task.clusterId(), response, AckOperations.Tasks.DESCRIBE_TASK_INFO);
        return SnapshotFactory.create(AckTaskMapper.fill(known.snapshot(now()), task, known), response, client());
    }

    private static CompletableFuture<Optional<ApiResponse<TaskInfo>>> info(PollTransport reads, String taskId) {
        return reads.send(AckOperations.Tasks.DESCRIBE_TASK_INFO, new DescribeTaskInfoRequest(taskId))
                .thenApply(response -> {
                    ResponseValidator.mustBe(
                            "task",
                            taskId,
                            response.value().taskId(),
                            response,
                            AckOperations.Tasks.DESCRIBE_TASK_INFO);
                    return Optional.of(response);
                })
                .exceptionally(AckUpgradeService::missing);
    }

    /**
     * Returns empty for a task that does not exist; a 404 because the operation does not exist, or from a proxy, says
     * nothing about the task.
     */
    private static Optional<ApiResponse<TaskInfo>> missing(Throwable thrown) {
        RuntimeException cause = PollTransport.cause(thrown);
        if (cause instanceof NotFoundException missing
                && PollErrors.isOfTheService(missing)
                && !missing.code().toLowerCase(Locale.ROOT).startsWith("invalidaction")) {
            return Optional.empty();
        }
        throw cause;
    }

    /** Returns all tasks of the cluster, blocking. */
    AckTaskList tasks() {
        return PollTransport.join(AckTaskList.read(this, PollTransport.blocking(client()), null));
    }

    @Override
    public List<UpgradeSnapshot> history() {
        return newestFirst(tasks().upgrades().stream());
    }

    @Override
    public @Nullable UpgradeRecord attach(String taskId) {
        return PollTransport.join(info(PollTransport.blocking(client()), taskId))
                .map(ApiResponse::value)
                .filter(task -> task.clusterId() == null || task.clusterId().equals(clusterId()))
                .map(task -> record(taskId, task))
                .orElse(null);
    }

    /** Returns the record of a task; null if it is not an upgrade. */
    private @Nullable UpgradeRecord record(String taskId, TaskInfo task) {
        UpgradeKind kind = AckTaskMapper.kind(task.taskType());
        if (kind == null) {
            return null;
        }
        UpgradeRecord known = record(kind).with(record -> record.taskId(taskId));
        return kind == UpgradeKind.NODE_POOL_UPGRADE
                ? known.with(record ->
                        AckPoolTarget.put(record.nodePool(task.target().id()), task))
                : known.with(record -> record.target(AckTaskMapper.target(task, known)));
    }

    @Override
    public Prepared prepare(AckPlan plan) {
        return starts.prepare(plan);
    }

    @Override
    public ReadinessReport readiness(AckPlan plan, ReadinessOptions options) {
        return new AckReadiness(this, cluster, plan, options).report();
    }

    @Override
    public List<AckPlan> path(String version) {
        return path(version, List.of());
    }

    @Override
    public List<AckPlan> path(String version, List<String> nodePools) {
        return new AckVersionCatalog(cluster).path(version, nodePools);
    }

    @Override
    public @Nullable String lacks(UpgradeAction action) {
        return AckActionRules.lacks(action);
    }

    @Override
    public ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        return AckActionRules.of(action, now, record);
    }

    /**
     * Returns false: ACK has its own state for it; until a task shows that state or fails, the nodes in progress
     * continue.
     */
    @Override
    public boolean showsAbort(UpgradeSnapshot now) {
        return false;
    }

    @Override
    public Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        AckTask task = cluster.client().task(String.valueOf(now.taskId()));
        return switch (action) {
            case PAUSE -> task::pauseTask;
            case RESUME -> task::resumeTask;
            case ABORT -> task::cancelTask;
            case RETRY -> throw new ActionNotAllowedException(action, String.valueOf(lacks(action)));
        };
    }

    /** Returns false: cancelling takes time, so a running task may still be about to end. */
    @Override
    public boolean goesOnAfterAbort(UpgradeSnapshot now) {
        return false;
    }

    /** Compares a cluster by its control plane only; the task shows whether the nodes were upgraded. */
    @Override
    public CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record) {
        String target = record.target();
        if (target == null) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        if (record.kind() == UpgradeKind.CLUSTER_UPGRADE) {
            return reads.send(
                            AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                            new DescribeClusterDetailRequest(clusterId()))
                    .thenApply(response -> compare(response.value().currentVersion(), target));
        }
        if (record.nodePool() == null) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        return reads.send(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                        new DescribeClusterNodePoolDetailRequest(clusterId(), record.nodePool()))
                .thenApply(response -> AckPoolTarget.compare(response.value(), record));
    }

    private static Verification compare(@Nullable String version, String target) {
        if (version == null || version.isEmpty()) {
            return Verification.UNCHECKED;
        }
        return version.equals(target) ? Verification.VERIFIED : Verification.NOT_YET;
    }

    @Override
    public ServiceClient clientWithin(Duration callTimeout) {
        return cluster.client().with(RequestOptions.none().withCallTimeout(callTimeout));
    }
}
