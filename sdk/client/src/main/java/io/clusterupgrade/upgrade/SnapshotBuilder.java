// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.DecodeWarning;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects what a poll found. Not thread-safe; {@link #build} freezes a copy. */
final class SnapshotBuilder implements Cloneable, Serializable {
    private static final long serialVersionUID = 1L;

    final CloudService service;
    final String clusterId;
    final UpgradeKind kind;
    final Instant takenAt;

    @Nullable String taskId;

    UpgradeState state = UpgradeState.UNKNOWN;
    String rawState = "";
    NodeProgress nodes = NodeProgress.NONE;

    @SuppressWarnings("serial") // of List.copyOf
    List<UpgradeStep> steps = List.of();

    @Nullable String message;

    @Nullable String code;

    @Nullable String target;

    @Nullable Instant startedAt;

    @Nullable Instant endedAt;

    @Nullable Integer runs;

    @Nullable String progress;

    @Nullable String requestId;

    @SuppressWarnings("serial") // of List.copyOf
    List<DecodeWarning> reports = List.of();

    transient @Nullable Object detail;

    private transient @Nullable UnaryOperator<String> redaction;

    SnapshotBuilder(CloudService service, String clusterId, UpgradeKind kind, Instant takenAt) {
        this.service = service;
        this.clusterId = clusterId;
        this.kind = kind;
        this.takenAt = takenAt;
    }

    SnapshotBuilder task(@Nullable String id, @Nullable Object shownAs) {
        taskId = id;
        detail = shownAs;
        return this;
    }

    SnapshotBuilder state(UpgradeState value, String raw) {
        state = value;
        rawState = raw;
        return this;
    }

    SnapshotBuilder nodes(NodeProgress value) {
        nodes = value;
        return this;
    }

    SnapshotBuilder steps(List<UpgradeStep> value) {
        steps = List.copyOf(value);
        return this;
    }

    SnapshotBuilder error(@Nullable String errorCode, @Nullable String text) {
        code = errorCode;
        message = text;
        return this;
    }

    SnapshotBuilder target(@Nullable String value) {
        target = value;
        return this;
    }

    SnapshotBuilder times(@Nullable Instant start, @Nullable Instant end) {
        startedAt = start;
        endedAt = end;
        return this;
    }

    SnapshotBuilder runs(@Nullable Integer value) {
        runs = value;
        return this;
    }

    SnapshotBuilder progress(@Nullable String text) {
        progress = text;
        return this;
    }

    SnapshotBuilder readBy(ApiResponse<?> response, ServiceClient client) {
        requestId = response.requestId();
        reports = response.reports();
        redaction = client::redact;
        return this;
    }

    /** A snapshot whose texts for people are free of the client's secrets: a cloud may repeat them in any of its own. */
    UpgradeSnapshot build() {
        SnapshotBuilder frozen = copy();
        frozen.message = redacted(message);
        frozen.code = redacted(code);
        frozen.progress = redacted(progress);
        frozen.steps = steps.stream().map(this::redacted).toList();
        if (state == UpgradeState.UNKNOWN) {
            frozen.rawState = String.valueOf(redacted(rawState));
        }
        return new UpgradeSnapshot(frozen);
    }

    private UpgradeStep redacted(UpgradeStep step) {
        return new UpgradeStep(
                step.name(), step.state(), step.rawState(), step.startedAt(), step.endedAt(), redacted(step.message()));
    }

    private @Nullable String redacted(@Nullable String text) {
        return text == null || redaction == null ? text : redaction.apply(text);
    }

    SnapshotBuilder copy() {
        try {
            return (SnapshotBuilder) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("it is Cloneable", e);
        }
    }

    /** The service's own object stays behind; only that there was one is written. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeBoolean(detail != null);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        detail = in.readBoolean() ? Kept.ELSEWHERE : null;
    }

    /** What stands for the service's own object after serialization. */
    private enum Kept {
        ELSEWHERE
    }

    /** What somebody who looks would see. */
    List<@Nullable Object> visible() {
        return Arrays.asList(
                Objects.requireNonNullElse(taskId, ""),
                state,
                rawState,
                nodes,
                steps,
                message,
                code,
                startedAt,
                endedAt,
                runs,
                progress);
    }
}
