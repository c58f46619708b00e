// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The task of an upgrade (see sdk/docs/wire/ack.md#cluster-upgrade). The components from {@code retries} on are not
 * documented, but the service sends them.
 *
 * @param status the status
 * @param message a message for users
 * @param retries how often it was retried
 * @param createdAt when it was created
 * @param finishedAt when it ended; null before that
 * @param upgradeStatus its progress in nodes; null when the response does not have it
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record GetUpgradeStatusUpgradeTask(
        @JsonProperty("status") UpgradeTaskStatus status,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("retries") @Nullable Integer retries,
        @JsonProperty("created_at") @Nullable Instant createdAt,
        @JsonProperty("finished_at") @Nullable Instant finishedAt,
        @JsonProperty("upgrade_status") @Nullable UpgradeTaskProgress upgradeStatus) {

    public GetUpgradeStatusUpgradeTask {
        status = status == null ? UpgradeTaskStatus.ABSENT : status;
    }

    static final GetUpgradeStatusUpgradeTask EMPTY =
            new GetUpgradeStatusUpgradeTask(UpgradeTaskStatus.ABSENT, null, null, null, null, null);
}
