// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check of a cluster (see sdk/docs/wire/ack.md#checks).
 *
 * @param checkId the check's id
 * @param type the operation that it checks the cluster for
 * @param status the status
 * @param message a message for users
 * @param createdAt when it was created
 * @param finishedAt when it ended; null before that
 * @param checkItems the findings by category; each is an object with {@code Name}, {@code Group} and {@code Level},
 *     untyped because it is hardly documented; empty in a list of checks
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclustercheck">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterCheck(
        @JsonProperty("check_id") @Nullable String checkId,
        @JsonProperty("type") ClusterCheckType type,
        @JsonProperty("status") ClusterCheckStatus status,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("created_at") @Nullable Instant createdAt,
        @JsonProperty("finished_at") @Nullable Instant finishedAt,
        @JsonProperty("check_items") Map<String, List<JsonValue>> checkItems) {

    public ClusterCheck {
        type = type == null ? ClusterCheckType.ABSENT : type;
        status = status == null ? ClusterCheckStatus.ABSENT : status;
        checkItems = ImmutableCopies.map(checkItems);
    }
}
