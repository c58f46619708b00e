// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates snapshots from responses. Their texts are free of the client's secrets: a service may repeat a secret in any text of its
 * own.
 */
public final class SnapshotFactory {
    private SnapshotFactory() {}

    /** Returns the snapshot of a task that a response shows. */
    public static UpgradeSnapshot create(UpgradeSnapshot.Builder task, ApiResponse<?> response, ServiceClient client) {
        return create(task, response, response.warnings(), client);
    }

    /**
     * Returns the snapshot of a task that a response shows.
     *
     * @param warnings the members of the response that could not be read, as far as they concern this task
     */
    public static UpgradeSnapshot create(
            UpgradeSnapshot.Builder task, ApiResponse<?> response, List<DecodeWarning> warnings, ServiceClient client) {
        UpgradeSnapshot read =
                task.requestId(response.requestId()).decodeWarnings(warnings).build();
        UpgradeSnapshot.Builder redacted = read.toBuilder()
                .error(redacted(read.code(), client), redacted(read.message(), client))
                .notes(read.notes().stream().map(client::redact).toList())
                .progressText(redacted(read.progressText(), client))
                .steps(read.steps().stream().map(step -> redacted(step, client)).toList());
        if (read.state() == UpgradeState.UNKNOWN) {
            redacted.state(UpgradeState.UNKNOWN, client.redact(read.rawState()));
        }
        return redacted.build();
    }

    private static UpgradeStep redacted(UpgradeStep step, ServiceClient client) {
        return new UpgradeStep(
                step.name(),
                step.state(),
                step.rawState(),
                step.startedAt(),
                step.endedAt(),
                redacted(step.message(), client));
    }

    private static @Nullable String redacted(@Nullable String text, ServiceClient client) {
        return text == null ? null : client.redact(text);
    }
}
