// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * Whether a message about a health check was sent (see sdk/docs/wire/css.md#listaiops); older deployments only.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AiOpsMessageStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final AiOpsMessageStatus ABSENT = new AiOpsMessageStatus("");

    /** Messages are not switched on. */
    public static final AiOpsMessageStatus NOT_OPEN = new AiOpsMessageStatus("not_open");

    /** Nothing was found that needs a message. */
    public static final AiOpsMessageStatus NOT_TRIGGER = new AiOpsMessageStatus("not_trigger");

    /** The message was sent. */
    public static final AiOpsMessageStatus SENT = new AiOpsMessageStatus("sent");

    /** The message could not be sent. */
    public static final AiOpsMessageStatus SEND_FAIL = new AiOpsMessageStatus("send_fail");

    private AiOpsMessageStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AiOpsMessageStatus of(String value) {
        return new AiOpsMessageStatus(value);
    }
}
