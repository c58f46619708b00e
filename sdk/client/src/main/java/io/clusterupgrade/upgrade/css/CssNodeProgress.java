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
 * Detects whether the tasks of a page of CSS say which nodes are done. No node is an empty text (see
 * sdk/docs/wire/css.md#upgradedetail); an absent field decodes to the same empty list, and the difference decides
 * whether a task may be aborted. The page is searched once, when the first task needs it. Used by one thread at a time.
 */
final class CssNodeProgress {
    private static final String MEMBER = "completedNodes";

    private static final DecodeWarning UNKNOWN =
            new DecodeWarning("/detailList/" + MEMBER, "it is unknown whether the field is present");

    private final ApiResponse<?> page;
    private @Nullable Map<String, DecodeWarning> missing;
    private boolean isReadable = true;

    CssNodeProgress(ApiResponse<?> page) {
        this.page = page;
    }

    /** Returns the decode warnings of the page, and one for the missing field of a task that has stopped. */
    List<DecodeWarning> warnings(GetUpgradeDetailInfo task) {
        boolean matters = switch (CssTaskMapper.state(task.status())) {
            case FAILED, PARTIALLY_FAILED, UNKNOWN -> task.completedNodes().isEmpty();
            default -> false;
        };
        DecodeWarning report = matters && task.id() != null ? report(task.id()) : null;
        return report == null
                ? page.warnings()
                : Stream.concat(page.warnings().stream(), Stream.of(report)).toList();
    }

    private @Nullable DecodeWarning report(String id) {
        Map<String, DecodeWarning> found = missing;
        if (found == null) {
            found = find();
            missing = found;
        }
        return isReadable ? found.get(id) : UNKNOWN;
    }

    /** Returns warnings by the ids of the tasks that do not have the field. */
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
            // Typed decoding is more lenient than free JSON, for example with numbers outside the range of Java
            // numbers.
            isReadable = false;
        }
        return found;
    }

    /** Returns whether the service returned the list of nodes that are done. */
    static boolean areKnown(UpgradeSnapshot now) {
        return !now.nodes().all().isEmpty()
                && now.decodeWarnings().stream()
                        .noneMatch(warning -> warning.path().contains("/" + MEMBER));
    }
}
