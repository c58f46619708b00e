// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.cce.model.CceSnapshot;
import io.clusterupgrade.simulator.cce.model.CceTask;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Upgrades, checks, snapshots and jobs of a CCE cluster, and its nodes. */
final class CceTasks {
    private CceTasks() {}

    static TaskSnapshot upgrade(CceTask task) {
        String failedStage = task.stages().stream()
                .filter(stage -> stage.status().equals("Failed"))
                .map(stage -> "Stage " + stage.name() + " failed.")
                .findFirst()
                .orElse("");
        return new TaskSnapshot(
                task.uid(),
                "Upgrade",
                task.phase().value(),
                state(task.phase()),
                task.targetVersion(),
                (int) (task.progress() * 100),
                "",
                task.stages().stream()
                        .map(stage -> new StepSnapshot(stage.name(), stageState(stage.status(), task.phase())))
                        .toList(),
                failedStage,
                task.created());
    }

    /** Returns what else the cluster has done or does, newest first for each kind. */
    static Stream<TaskSnapshot> others(SimulatedCceCluster cluster) {
        return Stream.of(
                        cluster.preChecks().stream().map(CceTasks::preCheck),
                        cluster.snapshots().stream().map(CceTasks::backup),
                        cluster.jobs().stream().map(CceTasks::job))
                .flatMap(tasks -> tasks);
    }

    private static TaskSnapshot preCheck(CcePreCheck check) {
        List<StepSnapshot> parts = check.parts().stream()
                .map(part -> new StepSnapshot(
                        part.stage().name().toLowerCase(Locale.ROOT),
                        state(part.phase().value())))
                .toList();
        int percent = (int) parts.stream()
                        .filter(part -> part.state() == PartState.DONE)
                        .count()
                * 100
                / parts.size();
        String phase = check.phase().value();
        return new TaskSnapshot(
                check.uid(),
                "Pre-check",
                phase,
                phase.equals("Init") ? PartState.RUNNING : state(phase),
                check.targetVersion(),
                percent,
                "",
                parts,
                check.message(),
                check.created());
    }

    private static TaskSnapshot backup(CceSnapshot backup) {
        int percent = (int) (backup.progress() * 100);
        return new TaskSnapshot(
                backup.uid(),
                "Backup of the control plane",
                backup.phase().value(),
                state(backup.phase()),
                "",
                percent,
                "",
                List.of(),
                "",
                backup.created());
    }

    private static TaskSnapshot job(CceJob job) {
        List<CceJob> nodes = job.subJobs();
        long done =
                nodes.stream().filter(node -> node.phase().equals("Success")).count();
        return new TaskSnapshot(
                job.uid(),
                "Reset of the nodes of " + job.resourceName(),
                job.phase(),
                job.phase().equals("Initializing") ? PartState.RUNNING : state(job.phase()),
                "",
                nodes.isEmpty() ? 0 : (int) (done * 100 / nodes.size()),
                "",
                List.of(),
                job.reason(),
                job.created());
    }

    /** Returns the nodes; during an upgrade those that have the target version are done. */
    static List<NodeSnapshot> nodes(SimulatedCceCluster cluster) {
        CceTask task = cluster.tasks().stream().findFirst().orElse(null);
        return cluster.nodePools().stream()
                .flatMap(pool -> pool.nodes().stream()
                        .map(node -> new NodeSnapshot(node.name(), pool.name(), node.version(), nodeState(node, task))))
                .toList();
    }

    private static PartState nodeState(CceNode node, @Nullable CceTask task) {
        return switch (node.phase()) {
            case "Upgrading", "Installing" ->
                task != null && task.phase() == CcePhase.PAUSE ? PartState.PAUSED : PartState.RUNNING;
            case "Error" -> PartState.FAILED;
            default -> {
                if (task == null) {
                    yield PartState.IDLE;
                }
                yield node.version().equals(task.targetVersion()) ? PartState.DONE : PartState.WAITING;
            }
        };
    }

    private static PartState state(CcePhase phase) {
        return switch (phase) {
            case INIT, QUEUING, RUNNING -> PartState.RUNNING;
            case PAUSE -> PartState.PAUSED;
            case SUCCESS -> PartState.DONE;
            case FAILED -> PartState.FAILED;
        };
    }

    private static PartState stageState(String status, CcePhase phase) {
        PartState state = state(status);
        return state == PartState.RUNNING && phase == CcePhase.PAUSE ? PartState.PAUSED : state;
    }

    private static PartState state(String status) {
        return switch (status) {
            case "Running" -> PartState.RUNNING;
            case "Success" -> PartState.DONE;
            case "Failed", "Error" -> PartState.FAILED;
            default -> PartState.WAITING;
        };
    }
}
