// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tasks of a page of CSS say which nodes are done. No node is an empty text
 * (see sdk/docs/wire/css.md#upgradedetail); a member that is left out decodes to the same empty list, and whether a
 * task may be aborted hangs on the difference. The page is looked through once, when the first task needs it. Used by
 * one thread at a time.
 */
final class CssNodeProgress {
    private static final String MEMBER = "completedNodes";

    private static final DecodeWarning UNTOLD =
            new DecodeWarning("/detailList/" + MEMBER, "it cannot be told whether it is there");

    private final ApiResponse<?> page;
    private @Nullable Map<String, DecodeWarning> missing;
    private boolean isReadable = true;

    CssNodeProgress(ApiResponse<?> page) {
        this.page = page;
    }

    /** What could not be read in the page; with the missing member, where a task stands still without it. */
    List<DecodeWarning> reports(GetUpgradeDetailInfo task) {
        boolean matters = switch (CssTaskMapper.state(task.status())) {
            case FAILED, PARTIALLY_FAILED, UNKNOWN -> task.completedNodes().isEmpty();
            default -> false;
        };
        DecodeWarning report = matters && task.id() != null ? report(task.id()) : null;
        return report == null
                ? page.reports()
                : Stream.concat(page.reports().stream(), Stream.of(report)).toList();
    }

    private @Nullable DecodeWarning report(String id) {
        Map<String, DecodeWarning> found = missing;
        if (found == null) {
            found = find();
            missing = found;
        }
        return isReadable ? found.get(id) : UNTOLD;
    }

    /** By the ids of the tasks that do not have the member. */
    private Map<String, DecodeWarning> find() {
        Map<String, DecodeWarning> found = new HashMap<>();
        try {
            JsonValue list = JsonValue.of(page.rawBody()).at("/detailList");
            List<@Nullable Object> tasks = list == null || !list.isList() ? List.of() : list.asList();
            for (int at = 0; at < tasks.size(); at++) {
                if (tasks.get(at) instanceof Map<?, ?> members
                        && members.get("id") instanceof String id
                        && members.get(MEMBER) == null) {
                    found.putIfAbsent(id, new DecodeWarning("/detailList/" + at + "/" + MEMBER, "it is missing"));
                }
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Typed reading is more lenient than free JSON: such as with numbers that no Java number can hold.
            isReadable = false;
        }
        return found;
    }

    /** Returns whether the list of nodes that are done is what the service said. */
    static boolean areKnown(UpgradeSnapshot now) {
        return !now.nodes().all().isEmpty()
                && now.decodeReports().stream()
                        .noneMatch(report -> report.path().contains("/" + MEMBER));
    }
}
