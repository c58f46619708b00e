// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data that finds an upgrade again: the content of a {@link ResumeToken}. Changed only through {@link #with}, which
 * creates a copy, so an instance never changes.
 */
final class UpgradeRecord implements Cloneable {
    final CloudService service;
    final String endpoint;
    final @Nullable String project;
    final String clusterId;
    final UpgradeKind kind;
    /** When it was prepared, by the client's clock. */
    final Instant preparedAt;

    /** The variant of the kind, such as {@code same} or {@code cross} for a CSS image; null if not known. */
    @Nullable String variant;

    /** The node pool that is upgraded; null for the whole cluster. */
    @Nullable String nodePool;

    /** The service's id of the task; null until it is known. */
    @Nullable String taskId;

    /** A hash that identifies the task if its id is too long for a token; null otherwise. */
    @Nullable String taskHash;

    /** The id of an object that belongs to the task, such as CCE's workflow; null if there is none. */
    @Nullable String companion;

    /** The target version, image or zones; null if not known. */
    @Nullable String target;

    /** The source zone; null unless nodes move from one zone to another. */
    @Nullable String source;

    /** The tasks from before the start. */
    TaskBaseline seen = TaskBaseline.NONE;

    /** Whether the start was sent, or was about to be sent; null if unknown. */
    @Nullable Boolean sent;

    /** When the service accepted our abort; null if it has not. */
    @Nullable Instant abortedAt;

    UpgradeRecord(
            CloudService service,
            String endpoint,
            @Nullable String project,
            String clusterId,
            UpgradeKind kind,
            Instant preparedAt) {
        this.service = service;
        this.endpoint = endpoint;
        this.project = project;
        this.clusterId = clusterId;
        this.kind = kind;
        this.preparedAt = preparedAt;
    }

    /** Returns whether the task is known, by its id or by its hash. */
    boolean isTaskKnown() {
        return taskId != null || taskHash != null;
    }

    /** Returns whether a task that the service shows is the known one. */
    boolean isOf(UpgradeSnapshot task) {
        return taskId != null
                ? taskId.equals(task.taskId())
                : taskHash != null && taskHash.equals(TaskBaseline.longHash(task.taskId()));
    }

    /** Returns a changed copy. */
    UpgradeRecord with(Consumer<UpgradeRecord> change) {
        try {
            UpgradeRecord copy = (UpgradeRecord) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("it is Cloneable", e);
        }
    }

    /** Creates an empty snapshot builder for this cluster and kind. */
    SnapshotBuilder snapshot(Instant takenAt) {
        return new SnapshotBuilder(service, clusterId, kind, takenAt);
    }
}
