// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterFailedReason;
import io.clusterupgrade.css.model.ClusterInstance;
import io.clusterupgrade.css.model.InstanceStatus;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.PollTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What a cluster of CSS reports about a failed task: its status and actions, their progress, the reason of a failure, and the
 * nodes that are not available (see sdk/docs/wire/css.md#clusters). The cluster is read only when a task has failed, so that the
 * poll of a running one stays a single request.
 */
final class CssNotes {
    private CssNotes() {}

    /** Adds the notes to a failed task. What cannot be read is said in a note: the poll itself has succeeded. */
    static CompletableFuture<UpgradeSnapshot> add(PollTransport reads, ServiceClient client, UpgradeSnapshot task) {
        if (task.state() != UpgradeState.FAILED && task.state() != UpgradeState.PARTIALLY_FAILED) {
            return CompletableFuture.completedFuture(task);
        }
        return reads.send(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, new ShowClusterDetailRequest(task.clusterId()))
                .thenApply(response -> "the cluster: " + state(response.value()))
                .exceptionally(thrown -> "the cluster could not be read: "
                        + PollTransport.cause(thrown).getClass().getSimpleName())
                .thenApply(note -> {
                    List<String> notes = new ArrayList<>(task.notes());
                    notes.add(client.redact(note));
                    return task.toBuilder().notes(notes).build();
                });
    }

    /** Returns the state of a cluster as a text for users, with the repair of broken nodes. */
    static String state(ClusterDetail now) {
        StringBuilder text = new StringBuilder("status ")
                .append(now.status())
                .append(", actions ")
                .append(now.actions());
        if (!now.actionProgress().isEmpty()) {
            text.append(", progress ").append(now.actionProgress());
        }
        ClusterFailedReason reason = now.failedReason();
        if (reason != null) {
            text.append(", reason ").append(reason.errorCode()).append(' ').append(reason.errorMsg());
        }
        List<ClusterInstance> broken = now.instances().stream()
                .filter(node -> !node.status().equals(InstanceStatus.AVAILABLE))
                .toList();
        if (!broken.isEmpty()) {
            text.append(broken.stream()
                    .map(node -> node.name() + " has status " + node.status() + " (if it stays broken, "
                            + "css.cluster(id).updateInstance(\"" + node.id() + "\") replaces it)")
                    .collect(Collectors.joining(", ", "; nodes that are not available: ", "")));
        }
        return text.toString();
    }
}
