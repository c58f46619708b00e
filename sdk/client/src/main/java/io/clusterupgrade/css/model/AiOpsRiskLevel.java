// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The severity of a risk that a health check has found (see sdk/docs/wire/css.md#listaiops). The newest documents name no values.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AiOpsRiskLevel extends OpenEnum {
    /** The response does not contain the value. */
    public static final AiOpsRiskLevel ABSENT = new AiOpsRiskLevel("");

    /** A high risk. */
    public static final AiOpsRiskLevel HIGH = new AiOpsRiskLevel("high");

    /** A medium risk. */
    public static final AiOpsRiskLevel MEDIUM = new AiOpsRiskLevel("medium");

    /** A suggestion. */
    public static final AiOpsRiskLevel SUGGESTION = new AiOpsRiskLevel("suggestion");

    private AiOpsRiskLevel(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AiOpsRiskLevel of(String value) {
        return new AiOpsRiskLevel(value);
    }
}
