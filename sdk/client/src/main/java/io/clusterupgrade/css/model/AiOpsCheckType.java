// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The scope of a health check (see sdk/docs/wire/css.md#createaiops).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AiOpsCheckType extends OpenEnum {
    /** The response does not contain the value. */
    public static final AiOpsCheckType ABSENT = new AiOpsCheckType("");

    /** All check items. */
    public static final AiOpsCheckType FULL = new AiOpsCheckType("full_detection");

    /** The check items on a cluster that is unavailable. */
    public static final AiOpsCheckType UNAVAILABILITY = new AiOpsCheckType("unavailability_detection");

    /** Selected check items. */
    public static final AiOpsCheckType PARTIAL = new AiOpsCheckType("partial_detection");

    private AiOpsCheckType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AiOpsCheckType of(String value) {
        return new AiOpsCheckType(value);
    }
}
