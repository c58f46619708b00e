// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the work on a node (see sdk/docs/wire/css.md#upgradedetail). The documents name the steps 0 and 12; those
 * between are not documented.
 *
 * @param order its place in the sequence, from 0; there may be gaps
 * @param name its name for people; not to be compared with, it may be translated
 * @param status how far it is
 * @param desc what it does, for people
 * @param beginTime when it began; null while it waits
 * @param endTime when it ended; null until then
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

    /** Gives what a response leaves out its neutral value. */
    public CurrentNodeDetail {
        status = status == null ? UpgradeStepStatus.ABSENT : status;
    }
}
