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
 * @param type what it gets the cluster ready for
 * @param status how it stands
 * @param message what it says, for people
 * @param createdAt when it was made
 * @param finishedAt when it ended; null until then
 * @param checkItems what it found, by category; each finding an object with {@code Name}, {@code Group} and {@code Level},
 *     left open because it is hardly documented. Empty in a list of checks
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

    /** Gives what a response leaves out its neutral value. */
    public ClusterCheck {
        type = type == null ? ClusterCheckType.ABSENT : type;
        status = status == null ? ClusterCheckStatus.ABSENT : status;
        checkItems = ImmutableCopies.map(checkItems);
    }
}
