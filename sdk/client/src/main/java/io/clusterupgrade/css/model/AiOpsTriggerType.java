// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * What started a health check (see sdk/docs/wire/css.md#listaiops).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AiOpsTriggerType extends OpenEnum {
    /** The response does not contain the value. */
    public static final AiOpsTriggerType ABSENT = new AiOpsTriggerType("");

    /** A call or the console. */
    public static final AiOpsTriggerType MANUAL = new AiOpsTriggerType("manual");

    /** The daily schedule. */
    public static final AiOpsTriggerType AUTO = new AiOpsTriggerType("auto");

    private AiOpsTriggerType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AiOpsTriggerType of(String value) {
        return new AiOpsTriggerType(value);
    }
}
