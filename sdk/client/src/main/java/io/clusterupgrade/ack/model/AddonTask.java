// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The most recent task of an add-on (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param createdAt when it was created
 * @param finishedAt when it ended; null before that
 * @param status the status
 * @param canceled whether it was cancelled
 * @param message a message for users; not documented
 * @param error why it failed; not documented
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonTask(
        @JsonProperty("created_at") @Nullable Instant createdAt,
        @JsonProperty("finished_at") @Nullable Instant finishedAt,
        @JsonProperty("status") AddonTaskStatus status,
        @JsonProperty("is_canceled") @Nullable Boolean canceled,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("error") @Nullable JsonValue error) {

    public AddonTask {
        status = status == null ? AddonTaskStatus.ABSENT : status;
    }

    static final AddonTask EMPTY = new AddonTask(null, null, AddonTaskStatus.ABSENT, null, null, null);
}
