// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of an upgrade to find it again: the content of a {@link ResumeToken}. Changed only through {@link #with},
 * which makes a copy; so whoever holds one holds it unchanged.
 */
final class UpgradeRecord implements Cloneable {
    final CloudService service;
    final String endpoint;
    final @Nullable String project;
    final String clusterId;
    final UpgradeKind kind;
    /** When it was prepared, by the client's clock. */
    final Instant preparedAt;

    /** The kind within the kind, such as {@code same} or {@code cross} for a CSS image; null if not known. */
    @Nullable String variant;

    /** The node pool it is about; null for the whole cluster. */
    @Nullable String nodePool;

    /** The cloud's id of the task; null until it is known. */
    @Nullable String taskId;

    /** What tells the task when its id is too long for a token; null otherwise. */
    @Nullable String taskHash;

    /** The id of what goes along with the task, such as CCE's workflow; null for nothing. */
    @Nullable String companion;

    /** The version, image or zones it leads to; null if not known. */
    @Nullable String target;

    /** The zone that nodes leave; null unless they move from one to another. */
    @Nullable String source;

    /** The tasks from before. */
    TaskBaseline seen = TaskBaseline.NONE;

    /** Whether the start was sent, or was about to be; null if that is not known. */
    @Nullable Boolean sent;

    /** When the cloud accepted our abort; null if it has not. */
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

    /** Returns whether the task is known, by its id or by the hash of it. */
    boolean isTaskKnown() {
        return taskId != null || taskHash != null;
    }

    /** Returns whether a task that the service shows is the known one. */
    boolean isOf(UpgradeSnapshot task) {
        return taskId != null
                ? taskId.equals(task.taskId())
                : taskHash != null && taskHash.equals(TaskBaseline.longHash(task.taskId()));
    }

    /** A changed copy. */
    UpgradeRecord with(Consumer<UpgradeRecord> change) {
        try {
            UpgradeRecord copy = (UpgradeRecord) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("it is Cloneable", e);
        }
    }

    /** A snapshot to be filled, of this cluster and kind. */
    SnapshotBuilder snapshot(Instant takenAt) {
        return new SnapshotBuilder(service, clusterId, kind, takenAt);
    }
}
