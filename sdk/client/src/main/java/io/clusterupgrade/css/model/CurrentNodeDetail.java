// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the upgrade of a node (see sdk/docs/wire/css.md#upgradedetail). The documents name the steps 0 and 12;
 * the steps between are not documented.
 *
 * @param order its position in the sequence, from 0; there may be gaps
 * @param name its name for display; do not compare it, it may be translated
 * @param status the status
 * @param desc what it does, as text for users
 * @param beginTime when it started; null before that
 * @param endTime when it ended; null before that
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CurrentNodeDetail(
        @JsonProperty("order") @Nullable Integer order,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("status") UpgradeStepStatus status,
        @JsonProperty("desc") @Nullable String desc,
        @JsonProperty("beginTime") @Nullable Instant beginTime,
        @JsonProperty("endTime") @Nullable Instant endTime) {

    public CurrentNodeDetail {
        status = status == null ? UpgradeStepStatus.ABSENT : status;
    }
}
