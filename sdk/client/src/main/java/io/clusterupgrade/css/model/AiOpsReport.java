// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * Which health checks to list (see sdk/docs/wire/css.md#listaiops).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AiOpsReport extends OpenEnum {
    /** The response does not contain the value. */
    public static final AiOpsReport ABSENT = new AiOpsReport("");

    /** The newest one. */
    public static final AiOpsReport CURRENT = new AiOpsReport("current");

    /** The earlier ones. */
    public static final AiOpsReport HISTORY = new AiOpsReport("history");

    private AiOpsReport(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AiOpsReport of(String value) {
        return new AiOpsReport(value);
    }
}
