// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * When the upgrade of a node pool pauses automatically (see sdk/docs/wire/ack.md#node-pools-and-nodes); {@code
 * ResumeTask} continues it.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusternodepool">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodePoolPausePolicy extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePoolPausePolicy ABSENT = new NodePoolPausePolicy("");

    /** Once, after the first batch. */
    public static final NodePoolPausePolicy FIRST_BATCH = new NodePoolPausePolicy("FirstBatch");

    /** After every batch. */
    public static final NodePoolPausePolicy EVERY_BATCH = new NodePoolPausePolicy("EveryBatch");

    /** Never. */
    public static final NodePoolPausePolicy NOT_PAUSE = new NodePoolPausePolicy("NotPause");

    private NodePoolPausePolicy(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePoolPausePolicy of(String value) {
        return new NodePoolPausePolicy(value);
    }
}
