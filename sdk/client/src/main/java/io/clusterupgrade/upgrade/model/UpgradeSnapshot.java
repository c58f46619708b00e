// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.DecodeWarning;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private final CloudService service;
    private final String clusterId;
    private final UpgradeKind kind;
    private final Instant takenAt;
    private final @Nullable String taskId;
    private final UpgradeState state;
    private final String rawState;
    private final NodeProgress nodes;

    @SuppressWarnings("serial") // of List.copyOf
    private final List<UpgradeStep> steps;

    private final @Nullable String message;
    private final @Nullable String code;

    @SuppressWarnings("serial") // of List.copyOf
    private final List<String> notes;

    private final @Nullable String source;
    private final @Nullable String target;
    private final @Nullable Instant startedAt;
    private final @Nullable Instant endedAt;
    private final @Nullable Integer runs;
    private final @Nullable String progressText;
    private final @Nullable String requestId;

    @SuppressWarnings("serial") // of List.copyOf
    private final List<DecodeWarning> decodeWarnings;

    private final @Nullable UpgradeAction pendingAction;
    private final boolean isFound;
    private final transient @Nullable Object detail;

    private UpgradeSnapshot(Builder builder) {
        this.service = builder.service;
        this.clusterId = builder.clusterId;
        this.kind = builder.kind;
        this.takenAt = builder.takenAt;
        this.taskId = builder.taskId;
        this.state = builder.state;
        this.rawState = builder.rawState;
        this.nodes = builder.nodes;
        this.steps = builder.steps;
        this.message = builder.message;
        this.code = builder.code;
        this.notes = builder.notes;
        this.source = builder.source;
        this.target = builder.target;
        this.startedAt = builder.startedAt;
        this.endedAt = builder.endedAt;
        this.runs = builder.runs;
        this.progressText = builder.progressText;
        this.requestId = builder.requestId;
        this.decodeWarnings = builder.decodeWarnings;
        this.pendingAction = builder.pendingAction;
        this.isFound = builder.isFound;
        this.detail = builder.detail;
    }

    /**
     * Returns a builder for a snapshot of a task that is not found. The lifecycle builds its snapshots itself; programs build
     * them to test their own listeners and conditions.
     *
     * @param takenAt when the service was read, by the client's clock
     */
    public static Builder builder(CloudService service, String clusterId, UpgradeKind kind, Instant takenAt) {
        return new Builder(service, clusterId, kind, takenAt);
    }

    /** Returns the service. */
    public CloudService service() {
        return service;
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns what the upgrade changes. */
    public UpgradeKind kind() {
        return kind;
    }

    /**
     * Returns the service's id of the task; null while it is not known, between a start and the first poll that shows
     * the task.
     */
    public @Nullable String taskId() {
        return taskId;
    }

    /** Returns the state. */
    public UpgradeState state() {
        return state;
    }

    /** Returns the state value that the service returned; empty if the response had none. */
    public String rawState() {
        return rawState;
    }

    /** Returns the progress of the nodes. */
    public NodeProgress nodes() {
        return nodes;
    }

    /** Returns the fraction of nodes that are done, from 0 to 1; empty unless the service documents the counts. */
    public OptionalDouble fractionDone() {
        return nodes.fractionDone();
    }

    /**
     * Returns the steps that the service shows, in its order; for CSS those of the node in progress. Empty if it shows
     * none.
     */
    public List<UpgradeStep> steps() {
        return steps;
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
        return message;
    }

    /** Returns the service's error code of a failed task; null if there is none. */
    public @Nullable String code() {
        return code;
    }

    /**
     * Returns what else the service reports about the task and its cluster, a line each: events, reasons of failures, the
     * cluster's own conditions. Empty if there is nothing.
     */
    public List<String> notes() {
        return notes;
    }

    /** Returns the version or zones before the upgrade; null if the service does not return them. */
    public @Nullable String source() {
        return source;
    }

    /** Returns the target version, image or zones; null if the service does not return it. */
    public @Nullable String target() {
        return target;
    }

    /** Returns when the task started, by the service's clock; null if the service does not return it. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /**
     * Returns when the task ended, by the service's clock; null if it has not ended or the service does not return it.
     */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Returns how often the task was run, retries included; null if the service does not return it. */
    public @Nullable Integer runs() {
        return runs;
    }

    /** Returns the service's progress text, whose scale is not documented; null if there is none. */
    public @Nullable String progressText() {
        return progressText;
    }

    /**
     * Returns the action that the service accepted and does not show yet; null if there is none. The state is then {@link
     * UpgradeState#PENDING}.
     */
    public @Nullable UpgradeAction pendingAction() {
        return pendingAction;
    }

    /** Returns when this snapshot was read, by the client's clock. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Returns the service's id of the request that read this snapshot; null if there is none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Returns the fields of the response that could not be decoded and were left out; empty if there are none. */
    public List<DecodeWarning> decodeWarnings() {
        return decodeWarnings;
    }

    /**
     * Returns the service's own object behind this snapshot, with all its fields: {@code GetUpgradeDetailInfo} for CSS,
     * {@code UpgradeTask} for CCE, {@code TaskInfo} for ACK ({@code ClusterTask} in a history).
     *
     * @return the object; empty if there is none (a task not found yet), if it has another type, or if this snapshot
     *     was deserialized
     */
    public <T> Optional<T> detail(Class<T> type) {
        return type.isInstance(detail) ? Optional.of(type.cast(detail)) : Optional.empty();
    }

    /** Returns whether the service showed the task. A new task takes some polls to appear. */
    public boolean isFound() {
        return isFound;
    }

    /**
     * Returns whether the service shows something else than in another snapshot; the times of the polls do not count.
     */
    public boolean differsFrom(UpgradeSnapshot other) {
        return !visible().equals(other.visible());
    }

    /** What an observer of the service would see, without when and how it was read. */
    private List<@Nullable Object> visible() {
        return Arrays.asList(
                Objects.requireNonNullElse(taskId, ""),
                state,
                rawState,
                nodes,
                steps,
                message,
                code,
                notes,
                startedAt,
                endedAt,
                runs,
                progressText);
    }

    /** Returns a builder with the values of this snapshot. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns a readable line with the service, cluster and task, when the task started and ended, from where it leads to where, the
     * state, the nodes and the step, each as far as the service says it.
     */
    @Override
    public String toString() {
        return EventText.line(this);
    }

    /**
     * Collects the values of a snapshot. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final CloudService service;
        private final String clusterId;
        private final UpgradeKind kind;
        private final Instant takenAt;
        private @Nullable String taskId;
        private UpgradeState state = UpgradeState.UNKNOWN;
        private String rawState = "";
        private NodeProgress nodes = NodeProgress.NONE;
        private List<UpgradeStep> steps = List.of();
        private @Nullable String message;
        private @Nullable String code;
        private List<String> notes = List.of();
        private @Nullable String source;
        private @Nullable String target;
        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;
        private @Nullable Integer runs;
        private @Nullable String progressText;
        private @Nullable String requestId;
        private List<DecodeWarning> decodeWarnings = List.of();
        private @Nullable UpgradeAction pendingAction;
        private boolean isFound;
        private @Nullable Object detail;

        private Builder(CloudService service, String clusterId, UpgradeKind kind, Instant takenAt) {
            this.service = Objects.requireNonNull(service, "service");
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.takenAt = Objects.requireNonNull(takenAt, "takenAt");
        }

        private Builder(UpgradeSnapshot from) {
            this(from.service, from.clusterId, from.kind, from.takenAt);
            this.taskId = from.taskId;
            this.state = from.state;
            this.rawState = from.rawState;
            this.nodes = from.nodes;
            this.steps = from.steps;
            this.message = from.message;
            this.code = from.code;
            this.notes = from.notes;
            this.source = from.source;
            this.target = from.target;
            this.startedAt = from.startedAt;
            this.endedAt = from.endedAt;
            this.runs = from.runs;
            this.progressText = from.progressText;
            this.requestId = from.requestId;
            this.decodeWarnings = from.decodeWarnings;
            this.pendingAction = from.pendingAction;
            this.isFound = from.isFound;
            this.detail = from.detail;
        }

        /**
         * Sets the task.
         *
         * @param id the service's id of it; null if it is not known
         * @param shownAs the service's own object; null for a task that is not found
         */
        public Builder task(@Nullable String id, @Nullable Object shownAs) {
            taskId = id;
            detail = shownAs;
            isFound = shownAs != null;
            return this;
        }

        /** Sets the state, and the service's own text for it; default {@link UpgradeState#UNKNOWN} and empty. */
        public Builder state(UpgradeState value, String raw) {
            state = Objects.requireNonNull(value, "state");
            rawState = Objects.requireNonNull(raw, "rawState");
            return this;
        }

        /** Sets which nodes are done; default {@link NodeProgress#NONE}. */
        public Builder nodes(NodeProgress value) {
            nodes = Objects.requireNonNull(value, "nodes");
            return this;
        }

        /** Sets the steps; default none. */
        public Builder steps(List<UpgradeStep> value) {
            steps = List.copyOf(value);
            return this;
        }

        /** Sets the error code and the message; default none. */
        public Builder error(@Nullable String errorCode, @Nullable String text) {
            code = errorCode;
            message = text;
            return this;
        }

        /** Sets what else the service reports, a line each; default nothing. */
        public Builder notes(List<String> value) {
            notes = List.copyOf(value);
            return this;
        }

        /** Sets the version or zones before the upgrade; default not known. */
        public Builder source(@Nullable String value) {
            source = value;
            return this;
        }

        /** Sets the version, image or zones that the upgrade leads to; default not known. */
        public Builder target(@Nullable String value) {
            target = value;
            return this;
        }

        /** Sets when the task began and ended; default not known. */
        public Builder times(@Nullable Instant start, @Nullable Instant end) {
            startedAt = start;
            endedAt = end;
            return this;
        }

        /** Sets how often the task was run; default not known. */
        public Builder runs(@Nullable Integer value) {
            runs = value;
            return this;
        }

        /** Sets the service's own text on the progress; default none. */
        public Builder progressText(@Nullable String value) {
            progressText = value;
            return this;
        }

        /** Sets the id of the request that read the task; default none. */
        public Builder requestId(@Nullable String value) {
            requestId = value;
            return this;
        }

        /** Sets the members of the response that could not be read; default none. */
        public Builder decodeWarnings(List<DecodeWarning> value) {
            decodeWarnings = List.copyOf(value);
            return this;
        }

        /** Sets the action that the service accepted and does not show yet; default none. */
        public Builder pendingAction(@Nullable UpgradeAction value) {
            pendingAction = value;
            return this;
        }

        /** Returns the snapshot. */
        public UpgradeSnapshot build() {
            return new UpgradeSnapshot(this);
        }
    }
}
