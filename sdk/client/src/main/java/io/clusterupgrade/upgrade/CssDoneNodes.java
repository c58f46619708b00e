// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.DecodeReport;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task of CSS says which nodes are done. No node is an empty text (CSS sheet 2.4); a member that is left out decodes to
 * the same empty list, and whether a task may be aborted hangs on the difference.
 */
final class CssDoneNodes {
    private static final String MEMBER = "completedNodes";

    private CssDoneNodes() {}

    /** What could not be read in an answer; with the missing member, where a task stands still without it. */
    static List<DecodeReport> reports(GetUpgradeDetailInfo task, ApiResponse<?> response) {
        boolean matters = switch (CssTasks.state(task.status())) {
            case FAILED, PARTLY_FAILED, UNKNOWN -> task.completedNodes().isEmpty();
            default -> false;
        };
        JsonValue list = matters ? JsonValue.of(response.rawBody()).at("/detailList") : null;
        if (list == null || !list.isList() || task.id() == null) {
            return response.reports();
        }
        List<@Nullable Object> tasks = list.asList();
        for (int at = 0; at < tasks.size(); at++) {
            if (tasks.get(at) instanceof Map<?, ?> members
                    && task.id().equals(members.get("id"))
                    && members.get(MEMBER) == null) {
                DecodeReport missing = new DecodeReport("/detailList/" + at + "/" + MEMBER, "it is missing");
                return Stream.concat(response.reports().stream(), Stream.of(missing))
                        .toList();
            }
        }
        return response.reports();
    }

    /** Whether the list of nodes that are done is what the service said. */
    static boolean areKnown(UpgradeSnapshot now) {
        return !now.nodes().all().isEmpty()
                && now.decodeReports().stream()
                        .noneMatch(report -> report.path().contains("/" + MEMBER));
    }
}
