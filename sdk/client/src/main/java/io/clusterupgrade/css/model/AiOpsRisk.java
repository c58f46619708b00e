// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a health check has found (see sdk/docs/wire/css.md#listaiops).
 *
 * @param riskType the check item; older deployments only
 * @param level the severity
 * @param desc the check item, or the risk in older deployments, as text for users
 * @param suggestion what to do, as text for users
 * @param id the check item's id, such as {@code nodeDiskCheck}; newer deployments only
 * @param name the check item's name; newer deployments only
 * @param result what was found, as text for users; newer deployments only
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AiOpsRisk(
        @JsonProperty("riskType") @Nullable String riskType,
        @JsonProperty("level") AiOpsRiskLevel level,
        @JsonProperty("desc") @Nullable String desc,
        @JsonProperty("suggestion") @Nullable String suggestion,
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("result") @Nullable String result) {

    public AiOpsRisk {
        level = level == null ? AiOpsRiskLevel.ABSENT : level;
    }
}
