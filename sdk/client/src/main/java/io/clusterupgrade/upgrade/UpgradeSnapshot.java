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
 * The state of an upgrade at one poll. Immutable and thread-safe; it does not change while the upgrade continues.
 *
 * @since 0.1.0
 */
public final class UpgradeSnapshot implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SnapshotBuilder facts;

    UpgradeSnapshot(SnapshotBuilder facts) {
        this.facts = facts;
    }

    /** Returns the service. */
    public CloudService service() {
        return facts.service;
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return facts.clusterId;
    }

    /** Returns what the upgrade changes. */
    public UpgradeKind kind() {
        return facts.kind;
    }

    /**
     * Returns the service's id of the task; null while it is not known, between a start and the first poll that shows
     * the task.
     */
    public @Nullable String taskId() {
        return facts.taskId;
    }

    /** Returns the state. */
    public UpgradeState state() {
        return facts.state;
    }

    /** Returns the state value that the service returned; empty if the response had none. */
    public String rawState() {
        return facts.rawState;
    }

    /** Returns the progress of the nodes. */
    public NodeProgress nodes() {
        return facts.nodes;
    }

    /** Returns the fraction of nodes that are done, from 0 to 1; empty unless the service documents the counts. */
    public OptionalDouble fractionDone() {
        return facts.nodes.fractionDone();
    }

    /**
     * Returns the steps that the service shows, in its order; for CSS those of the node in progress. Empty if it shows
     * none.
     */
    public List<UpgradeStep> steps() {
        return facts.steps;
    }

    /** Returns the first running step, or else the first failed one; null if there is neither. */
    public @Nullable UpgradeStep currentStep() {
        return stepThat(UpgradeStep.State.RUNNING)
                .or(() -> stepThat(UpgradeStep.State.FAILED))
                .orElse(null);
    }

    private Optional<UpgradeStep> stepThat(UpgradeStep.State state) {
        return steps().stream().filter(step -> step.state() == state).findFirst();
    }

    /**
     * Returns the service's message about the state, or this library's message about a task that cannot be found; null
     * if there is none.
     */
    public @Nullable String message() {
        return facts.message;
    }

    /** Returns the service's error code of a failed task; null if there is none. */
    public @Nullable String code() {
        return facts.code;
    }

    /** Returns the target version, image or zones; null if the service does not return it. */
    public @Nullable String target() {
        return facts.target;
    }

    /** Returns when the task started, by the service's clock; null if the service does not return it. */
    public @Nullable Instant startedAt() {
        return facts.startedAt;
    }

    /**
     * Returns when the task ended, by the service's clock; null if it has not ended or the service does not return it.
     */
    public @Nullable Instant endedAt() {
        return facts.endedAt;
    }

    /** Returns how often the task was run, retries included; null if the service does not return it. */
    public @Nullable Integer runs() {
        return facts.runs;
    }

    /** Returns the service's progress text, whose scale is not documented; null if there is none. */
    public @Nullable String progressText() {
        return facts.progress;
    }

    /** Returns when this snapshot was read, by the client's clock. */
    public Instant takenAt() {
        return facts.takenAt;
    }

    /** Returns the service's id of the request that read this snapshot; null if there is none. */
    public @Nullable String requestId() {
        return facts.requestId;
    }

    /** Returns the fields of the response that could not be decoded and were left out; empty if there are none. */
    public List<DecodeWarning> decodeReports() {
        return facts.reports;
    }

    /**
     * Returns the service's own object behind this snapshot, with all its fields: {@code GetUpgradeDetailInfo} for CSS,
     * {@code UpgradeTask} for CCE, {@code TaskInfo} for ACK ({@code ClusterTask} in a history).
     *
     * @return the object; empty if there is none (a task not found yet), if it has another type, or if this snapshot
     *     was deserialized
     */
    public <T> Optional<T> detail(Class<T> type) {
        return type.isInstance(facts.detail) ? Optional.of(type.cast(facts.detail)) : Optional.empty();
    }

    /** Returns whether the service showed the task. A new task takes some polls to appear. */
    public boolean isFound() {
        return facts.detail != null;
    }

    /**
     * Returns whether the service shows something else than in another snapshot; the times of the polls do not count.
     */
    public boolean differsFrom(UpgradeSnapshot other) {
        return !facts.visible().equals(other.facts.visible());
    }

    SnapshotBuilder toBuilder() {
        return facts.copy();
    }

    /** Returns a readable line with the service, cluster, state, nodes and step. */
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

    /** Returns a line for logs, without texts of the service. */
    String brief() {
        return service() + " " + clusterId() + ": " + state() + (nodes().total() == null ? "" : ", " + nodes());
    }
}
