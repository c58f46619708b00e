// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.DecodeWarning;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade as one poll saw it. Immutable and thread-safe; it does not change when the upgrade goes on.
 *
 * @since 0.1.0
 */
public final class UpgradeSnapshot implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SnapshotBuilder facts;

    UpgradeSnapshot(SnapshotBuilder facts) {
        this.facts = facts;
    }

    /** The service. */
    public CloudService service() {
        return facts.service;
    }

    /** The cluster's id. */
    public String clusterId() {
        return facts.clusterId;
    }

    /** What it changes. */
    public UpgradeKind kind() {
        return facts.kind;
    }

    /** The cloud's id of the task; null while it is not known, which is so between a start and the first sight of its task. */
    public @Nullable String taskId() {
        return facts.taskId;
    }

    /** Where it stands. */
    public UpgradeState state() {
        return facts.state;
    }

    /** The cloud's own word for the state; empty if it said none. */
    public String rawState() {
        return facts.rawState;
    }

    /** Which nodes are done. */
    public NodeProgress nodes() {
        return facts.nodes;
    }

    /** The share of nodes that are done, from 0 to 1; empty unless the cloud documents the counts. */
    public OptionalDouble fractionDone() {
        return facts.nodes.fractionDone();
    }

    /** The steps that the cloud shows, in its order; for CSS those of the node in progress. Empty if it shows none. */
    public List<UpgradeStep> steps() {
        return facts.steps;
    }

    /** The first step that runs, else the first that failed; null if none does. */
    public @Nullable UpgradeStep currentStep() {
        return stepThat(UpgradeStep.State.RUNNING)
                .or(() -> stepThat(UpgradeStep.State.FAILED))
                .orElse(null);
    }

    private Optional<UpgradeStep> stepThat(UpgradeStep.State state) {
        return steps().stream().filter(step -> step.state() == state).findFirst();
    }

    /** What the cloud (or, for a task that cannot be found, this library) says about the state; null for nothing. */
    public @Nullable String message() {
        return facts.message;
    }

    /** The cloud's error code of a failed task; null if it gives none. */
    public @Nullable String code() {
        return facts.code;
    }

    /** The version, image or zones it leads to; null if the cloud does not say. */
    public @Nullable String target() {
        return facts.target;
    }

    /** When the task began, by the cloud's clock; null if it does not say. */
    public @Nullable Instant startedAt() {
        return facts.startedAt;
    }

    /** When the task ended, by the cloud's clock; null if it has not or the cloud does not say. */
    public @Nullable Instant endedAt() {
        return facts.endedAt;
    }

    /** How often the task was run, retries included; null if the cloud does not say. */
    public @Nullable Integer runs() {
        return facts.runs;
    }

    /** The cloud's own text on how far it is, of which no document gives the scale; null if it sends none. */
    public @Nullable String progressText() {
        return facts.progress;
    }

    /** When this was read, by the client's clock. */
    public Instant takenAt() {
        return facts.takenAt;
    }

    /** The cloud's id of the request that read this; null if it sent none. */
    public @Nullable String requestId() {
        return facts.requestId;
    }

    /** The members of the response that could not be read and were left out; empty when all went well. */
    public List<DecodeWarning> decodeReports() {
        return facts.reports;
    }

    /**
     * The service's own object behind this, with all it has: {@code GetUpgradeDetailInfo} for CSS, {@code UpgradeTask} for CCE,
     * {@code TaskInfo} for ACK ({@code ClusterTask} in a history).
     *
     * @return empty if there is none (a task not found yet), if it is of another type, or if this was serialized and read back
     */
    public <T> Optional<T> detail(Class<T> type) {
        return type.isInstance(facts.detail) ? Optional.of(type.cast(facts.detail)) : Optional.empty();
    }

    /** Returns whether the cloud showed the task. It does not between a start and the first sight of its task. */
    public boolean isFound() {
        return facts.detail != null;
    }

    /** Returns whether the cloud shows something else than it did in another snapshot; the times of reading do not count. */
    public boolean differsFrom(UpgradeSnapshot other) {
        return !facts.visible().equals(other.facts.visible());
    }

    SnapshotBuilder toBuilder() {
        return facts.copy();
    }

    /** A line for people: service, cluster, task, state, nodes, step. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(service())
                .append(' ')
                .append(clusterId())
                .append(": ")
                .append(state());
        if (!rawState().isEmpty() && !rawState().equalsIgnoreCase(state().name())) {
            text.append(" (").append(rawState()).append(')');
        }
        if (nodes().total() != null) {
            text.append(", ").append(nodes());
        }
        UpgradeStep step = currentStep();
        if (step != null) {
            text.append(", ").append(step.name());
        }
        if (message() != null) {
            text.append(", ").append(message());
        }
        return text.toString();
    }

    /** For logs: nothing that the cloud may put into words. */
    String brief() {
        return service() + " " + clusterId() + ": " + state() + (nodes().total() == null ? "" : ", " + nodes());
    }
}
