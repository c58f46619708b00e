// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * When the upgrade of a node pool pauses by itself (see sdk/docs/wire/ack.md#node-pools-and-nodes); {@code ResumeTask}
 * goes on. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusternodepool">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolPausePolicy(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePoolPausePolicy ABSENT = new NodePoolPausePolicy("");

    /** Once, behind the first batch. */
    public static final NodePoolPausePolicy FIRST_BATCH = new NodePoolPausePolicy("FirstBatch");

    /** Behind every batch. */
    public static final NodePoolPausePolicy EVERY_BATCH = new NodePoolPausePolicy("EveryBatch");

    /** Never. */
    public static final NodePoolPausePolicy NOT_PAUSE = new NodePoolPausePolicy("NotPause");

    /** The word with this text. */
    public static NodePoolPausePolicy of(String value) {
        return new NodePoolPausePolicy(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
