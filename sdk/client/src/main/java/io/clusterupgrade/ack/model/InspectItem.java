// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one item of an inspection (see sdk/docs/wire/ack.md#inspections).
 *
 * @param checkItemUid the id of the item, such as {@code APIServerClbInstanceStatus}
 * @param name its title for users
 * @param category its subject
 * @param level how serious an abnormal result is
 * @param result its result
 * @param description what it checks
 * @param fix how to mend it
 * @param targetType the kind of what it checks, such as {@code NodePool}
 * @param targets what it checks, or what is abnormal
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record InspectItem(
        @JsonProperty("checkItemUid") @Nullable String checkItemUid,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("category") InspectCategory category,
        @JsonProperty("level") InspectLevel level,
        @JsonProperty("result") InspectResult result,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("fix") @Nullable String fix,
        @JsonProperty("targetType") @Nullable String targetType,
        @JsonProperty("targets") List<String> targets) {

    public InspectItem {
        category = category == null ? InspectCategory.ABSENT : category;
        level = level == null ? InspectLevel.ABSENT : level;
        result = result == null ? InspectResult.ABSENT : result;
        targets = ImmutableCopies.list(targets);
    }
}
