// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

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
import io.clusterupgrade.upgrade.plan.AckPlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades of ACK, through the task operations only. A poll reads the one task; while its id is not known, which is so after a
 * start without a clear answer and in regions whose answers name no task, a poll looks in the list for what is new.
 */
final class AckUpgradeService extends UpgradeService<AckPlan> {
    private final AckCluster cluster;
    private final AckStartPreparer starts;

    AckUpgradeService(AckCluster cluster) {
        super(CloudService.ACK, cluster.client(), cluster.clusterId());
        this.cluster = cluster;
        this.starts = new AckStartPreparer(this, cluster);
    }

    @Override
    CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record) {
        String taskId = record.taskId;
        if (taskId == null) {
            return new AckTaskFinder(this, reads, record).find();
        }
        return task(reads, record, taskId)
                .thenApply(task -> task.map(found -> PollResult.found(record, found))
                        .orElseGet(() -> PollResult.notFound(record, now())));
    }

    /** A task with all that is known of it; empty if the service does not show it. */
    CompletableFuture<Optional<UpgradeSnapshot>> task(PollTransport reads, UpgradeRecord record, String taskId) {
        UpgradeRecord known = record.with(copy -> copy.taskId = taskId);
        return info(reads, taskId).thenApply(info -> info.map(response -> snapshot(known, response)));
    }

    private UpgradeSnapshot snapshot(UpgradeRecord known, ApiResponse<TaskInfo> response) {
        TaskInfo task = response.value();
        ResponseValidator.mustBe(
                "cluster", clusterId(), task.clusterId(), response, AckOperations.Tasks.DESCRIBE_TASK_INFO);
        return AckTaskMapper.fill(known.snapshot(now()), task, known)
                .readBy(response, client())
                .build();
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

    /** No such task; a response of 404 because there is no such call, or by somebody else, says nothing of the task. */
    private static Optional<ApiResponse<TaskInfo>> missing(Throwable thrown) {
        RuntimeException cause = PollTransport.cause(thrown);
        if (cause instanceof NotFoundException missing
                && PollErrors.isOfTheService(missing)
                && !missing.code().toLowerCase(Locale.ROOT).startsWith("invalidaction")) {
            return Optional.empty();
        }
        throw cause;
    }

    /** All tasks of the cluster, blocking. */
    AckTaskList tasks() {
        return PollTransport.join(AckTaskList.read(this, PollTransport.blocking(client()), null));
    }

    @Override
    List<UpgradeSnapshot> history() {
        return newestFirst(tasks().upgrades().stream());
    }

    @Override
    @Nullable UpgradeRecord attach(String taskId) {
        return PollTransport.join(info(PollTransport.blocking(client()), taskId))
                .map(ApiResponse::value)
                .filter(task -> task.clusterId() == null || task.clusterId().equals(clusterId()))
                .map(task -> record(taskId, task))
                .orElse(null);
    }

    /** The record of a task; null if it is no upgrade. */
    private @Nullable UpgradeRecord record(String taskId, TaskInfo task) {
        UpgradeKind kind = AckTaskMapper.kind(task.taskType());
        return kind == null
                ? null
                : record(kind).with(record -> {
                    record.taskId = taskId;
                    if (kind == UpgradeKind.NODE_POOL_UPGRADE) {
                        record.nodePool = task.target().id();
                        AckPoolTarget.put(record, task);
                    } else {
                        record.target = AckTaskMapper.target(task, record);
                    }
                });
    }

    @Override
    Prepared prepare(AckPlan plan) {
        return starts.prepare(plan);
    }

    @Override
    List<AckPlan> path(String version) {
        return new AckVersionCatalog(cluster).path(version);
    }

    @Override
    @Nullable String lacks(UpgradeAction action) {
        return AckActionRules.lacks(action);
    }

    @Override
    ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        return AckActionRules.of(action, now, record);
    }

    /** It has a word of its own; until it says that, or fails, the nodes in progress go on. */
    @Override
    boolean showsAbort(UpgradeSnapshot now) {
        return false;
    }

    @Override
    Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        AckTask task = cluster.client().task(String.valueOf(now.taskId()));
        return switch (action) {
            case PAUSE -> task::pauseTask;
            case RESUME -> task::resumeTask;
            case ABORT -> task::cancelTask;
            case RETRY -> throw new ActionNotAllowedException(action, String.valueOf(lacks(action)));
        };
    }

    /** Cancelling takes its time: a task that runs may still be on its way to its end. */
    @Override
    boolean goesOnAfterAbort(UpgradeSnapshot now) {
        return false;
    }

    /** For a cluster by its control plane; whether the nodes followed is for the task to say. */
    @Override
    CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record) {
        String target = record.target;
        if (target == null) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        if (record.kind == UpgradeKind.CLUSTER_UPGRADE) {
            return reads.send(
                            AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                            new DescribeClusterDetailRequest(clusterId()))
                    .thenApply(response -> compare(response.value().currentVersion(), target));
        }
        if (record.nodePool == null) {
            return CompletableFuture.completedFuture(Verification.UNCHECKED);
        }
        return reads.send(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                        new DescribeClusterNodePoolDetailRequest(clusterId(), record.nodePool))
                .thenApply(response -> AckPoolTarget.compare(response.value(), record));
    }

    private static Verification compare(@Nullable String version, String target) {
        if (version == null || version.isEmpty()) {
            return Verification.UNCHECKED;
        }
        return version.equals(target) ? Verification.VERIFIED : Verification.NOT_YET;
    }

    @Override
    ServiceClient clientWithin(Duration callTimeout) {
        return cluster.client().with(RequestOptions.none().withCallTimeout(callTimeout));
    }
}
