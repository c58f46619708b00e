// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data that finds an upgrade again: the content of a {@link io.clusterupgrade.upgrade.model.ResumeToken}.
 *
 * @param service the service
 * @param endpoint the base URL of the service
 * @param project the Huawei project; null for none
 * @param clusterId the cluster's id
 * @param kind the kind of upgrade
 * @param preparedAt when it was prepared, by the client's clock
 * @param variant the variant of the kind, such as {@code same} or {@code cross} for a CSS image; null if not known
 * @param nodePool the node pool that is upgraded; null for the whole cluster
 * @param taskId the service's id of the task; null until it is known
 * @param taskHash a hash that identifies the task if its id is too long for a token; null otherwise
 * @param companion the id of an object that belongs to the task, such as CCE's workflow; null for nothing
 * @param target the target version, image or zones; null if not known
 * @param source the source zone; null unless nodes move from one zone to another
 * @param seen the tasks from before the start
 * @param sent whether the start was sent, or was about to be sent; null if unknown
 * @param abortedAt when the service accepted our abort; null if it has not
 * @param autopilot whether the cluster is used through the view for Autopilot clusters; null for a service without such a view, and
 *     if a token of an earlier release does not contain it
 */
public record UpgradeRecord(
        CloudService service,
        String endpoint,
        @Nullable String project,
        String clusterId,
        UpgradeKind kind,
        Instant preparedAt,
        @Nullable String variant,
        @Nullable String nodePool,
        @Nullable String taskId,
        @Nullable String taskHash,
        @Nullable String companion,
        @Nullable String target,
        @Nullable String source,
        TaskBaseline seen,
        @Nullable Boolean sent,
        @Nullable Instant abortedAt,
        @Nullable Boolean autopilot) {

    /** Creates a record without optional data. */
    public UpgradeRecord(
            CloudService service,
            String endpoint,
            @Nullable String project,
            String clusterId,
            UpgradeKind kind,
            Instant preparedAt) {
        this(
                service,
                endpoint,
                project,
                clusterId,
                kind,
                preparedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TaskBaseline.NONE,
                null,
                null,
                null);
    }

    /** Returns whether the task is known, by its id or by its hash. */
    public boolean isTaskKnown() {
        return taskId != null || taskHash != null;
    }

    /** Returns whether a task that the service shows is the known one. */
    public boolean isOf(UpgradeSnapshot task) {
        return taskId != null
                ? taskId.equals(task.taskId())
                : taskHash != null && taskHash.equals(TaskBaseline.longHash(task.taskId()));
    }

    /** Returns a changed copy. */
    public UpgradeRecord with(Consumer<Builder> change) {
        Builder copy = new Builder(this);
        change.accept(copy);
        return copy.build();
    }

    /** Returns the builder of a snapshot of this cluster and kind. */
    public UpgradeSnapshot.Builder snapshot(Instant takenAt) {
        return UpgradeSnapshot.builder(service, clusterId, kind, takenAt);
    }

    /** Changes values of a copy of a record. Not thread-safe. */
    public static final class Builder {
        private final UpgradeRecord from;
        private @Nullable String variant;
        private @Nullable String nodePool;
        private @Nullable String taskId;
        private @Nullable String taskHash;
        private @Nullable String companion;
        private @Nullable String target;
        private @Nullable String source;
        private TaskBaseline seen;
        private @Nullable Boolean sent;
        private @Nullable Instant abortedAt;
        private @Nullable Boolean autopilot;

        private Builder(UpgradeRecord from) {
            this.from = from;
            this.variant = from.variant;
            this.nodePool = from.nodePool;
            this.taskId = from.taskId;
            this.taskHash = from.taskHash;
            this.companion = from.companion;
            this.target = from.target;
            this.source = from.source;
            this.seen = from.seen;
            this.sent = from.sent;
            this.abortedAt = from.abortedAt;
            this.autopilot = from.autopilot;
        }

        public Builder variant(@Nullable String value) {
            variant = value;
            return this;
        }

        public Builder nodePool(@Nullable String value) {
            nodePool = value;
            return this;
        }

        public Builder taskId(@Nullable String value) {
            taskId = value;
            return this;
        }

        public Builder taskHash(@Nullable String value) {
            taskHash = value;
            return this;
        }

        public Builder companion(@Nullable String value) {
            companion = value;
            return this;
        }

        public Builder target(@Nullable String value) {
            target = value;
            return this;
        }

        public Builder source(@Nullable String value) {
            source = value;
            return this;
        }

        public Builder seen(TaskBaseline value) {
            seen = value;
            return this;
        }

        public Builder sent(@Nullable Boolean value) {
            sent = value;
            return this;
        }

        public Builder abortedAt(@Nullable Instant value) {
            abortedAt = value;
            return this;
        }

        public Builder autopilot(@Nullable Boolean value) {
            autopilot = value;
            return this;
        }

        private UpgradeRecord build() {
            return new UpgradeRecord(
                    from.service,
                    from.endpoint,
                    from.project,
                    from.clusterId,
                    from.kind,
                    from.preparedAt,
                    variant,
                    nodePool,
                    taskId,
                    taskHash,
                    companion,
                    target,
                    source,
                    seen,
                    sent,
                    abortedAt,
                    autopilot);
        }
    }
}
