// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssClusterView;
import io.clusterupgrade.simulator.css.model.CssProgress;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The CSS clusters. A task upgrades one node after another; its steps are those of the current node. */
final class CssClusters implements ServiceClusters {
    static final String SERVICE = "CSS";

    private final CssCloud cloud;

    CssClusters(CssCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public List<ClusterSnapshot> snapshots() {
        return cloud.clusters().stream().map(CssClusters::snapshot).toList();
    }

    private static ClusterSnapshot snapshot(SimulatedCssCluster cluster) {
        CssClusterView view = cluster.view();
        CssTask task = cluster.tasks().stream().findFirst().orElse(null);
        PartState state = task == null ? PartState.IDLE : state(task);
        boolean maintained = !view.actions().isEmpty() && state != PartState.RUNNING;
        return new ClusterSnapshot(
                SERVICE,
                view.id(),
                view.name(),
                view.subVersion(),
                view.actions().isEmpty()
                        ? "available"
                        : String.join(", ", view.actions().keySet()),
                maintained ? PartState.RUNNING : state,
                task == null ? List.of() : List.of(taskSnapshot(task)),
                view.nodes().stream()
                        .map(node -> new NodeSnapshot(
                                node.name(), node.type(), "", nodeState(node.status(), node.name(), task)))
                        .toList(),
                state == PartState.RUNNING ? Set.of(ClusterAction.FAIL_NODE) : Set.of());
    }

    private static TaskSnapshot taskSnapshot(CssTask task) {
        CssProgress progress = task.progress();
        int number = progress.totalNodes().indexOf(progress.currentNode()) + 1;
        return new TaskSnapshot(
                task.id(),
                kind(task.kind()),
                task.aborted() ? "FAILED, aborted" : task.status().name(),
                state(task),
                task.image() == null ? "" : task.image().displayName(),
                progress.percent(),
                "node " + number + " of " + progress.totalNodes().size() + ", " + progress.currentNode(),
                progress.steps().stream()
                        .map(step -> new StepSnapshot(step.name(), stepState(step.status())))
                        .toList(),
                task.failMessage() == null ? "" : task.failMessage(),
                task.startTime());
    }

    private static String kind(CssTaskKind kind) {
        return switch (kind) {
            case SAME_VERSION_UPGRADE -> "Upgrade within the version";
            case CROSS_VERSION_UPGRADE -> "Upgrade to another version";
            case AZ_MIGRATION -> "Change of availability zones";
        };
    }

    private static PartState state(CssTask task) {
        if (task.aborted()) {
            return PartState.CANCELED;
        }
        return switch (task.status()) {
            case RUNNING -> PartState.RUNNING;
            case SUCCESS -> PartState.DONE;
            case FAILED, PARTIAL_FAILED -> PartState.FAILED;
        };
    }

    private static PartState stepState(String status) {
        return switch (status) {
            case "RUNNING" -> PartState.RUNNING;
            case "SUCCESS" -> PartState.DONE;
            case "FAILED" -> PartState.FAILED;
            default -> PartState.WAITING;
        };
    }

    private static PartState nodeState(String status, String name, @Nullable CssTask task) {
        boolean isFailed = task != null
                && task.status() == CssTaskStatus.FAILED
                && !task.aborted()
                && task.progress().currentNode().equals(name);
        if (isFailed || status.equals("303")) {
            return PartState.FAILED;
        }
        if (status.equals("100")) {
            boolean isQueued = task != null
                    && task.status() == CssTaskStatus.RUNNING
                    && !task.progress().currentNode().equals(name)
                    && task.progress().currentBatch().contains(name);
            return isQueued ? PartState.WAITING : PartState.RUNNING;
        }
        if (task == null || !task.progress().totalNodes().contains(name)) {
            return PartState.IDLE;
        }
        if (task.progress().completedNodes().contains(name)) {
            return PartState.DONE;
        }
        return task.status() == CssTaskStatus.SUCCESS || task.aborted() ? PartState.IDLE : PartState.WAITING;
    }

    @Override
    public Stream<Instant> nextChanges() {
        return cloud.clusters().stream().map(SimulatedCssCluster::nextChange).filter(Objects::nonNull);
    }

    @Override
    public String apply(ClusterAction action, String clusterId) {
        if (action != ClusterAction.FAIL_NODE) {
            throw PageActionException.conflict("CSS cannot do this: " + action.label());
        }
        try {
            return failNode(cloud.cluster(clusterId));
        } catch (CssErrorException e) {
            throw PageActionException.conflict(String.valueOf(e.getMessage()));
        }
    }

    private static String failNode(SimulatedCssCluster cluster) {
        CssProgress progress = cluster.tasks().stream()
                .filter(task -> task.status() == CssTaskStatus.RUNNING)
                .findFirst()
                .orElseThrow(() -> PageActionException.conflict("No task of " + cluster.name() + " is running."))
                .progress();
        String node = progress.currentNode();
        int number = progress.totalNodes().indexOf(node) + 1;
        int step = (int) progress.steps().stream()
                .filter(candidate -> candidate.status().equals("SUCCESS"))
                .count();
        cluster.script().failNode(number).atStep(step).once(FAILURE);
        return "Node " + node + " fails at the end of the step "
                + progress.steps().get(step).name() + ".";
    }
}
