// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a health check (see sdk/docs/wire/css.md#listaiops). The documents describe the values with words that do not fit a
 * check, so do not decide by them alone: an example shows 200 with results.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AiOpsStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final AiOpsStatus ABSENT = new AiOpsStatus("");

    /** Not enabled, say the documents. */
    public static final AiOpsStatus NOT_ENABLED = new AiOpsStatus("150");

    /** Enabled, say the documents; the example with results has it. */
    public static final AiOpsStatus ENABLED = new AiOpsStatus("200");

    /** Sent, say the documents. */
    public static final AiOpsStatus SENT = new AiOpsStatus("300");

    private AiOpsStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AiOpsStatus of(String value) {
        return new AiOpsStatus(value);
    }
}
