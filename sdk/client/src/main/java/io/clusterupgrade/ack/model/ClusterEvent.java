// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a cluster (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param eventId the event's id
 * @param type the type of event
 * @param source the source, such as {@code task}
 * @param subject the resource it concerns
 * @param time when it happened
 * @param clusterId the cluster
 * @param data the severity, reason and message
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterEvent(
        @JsonProperty("event_id") @Nullable String eventId,
        @JsonProperty("type") EventType type,
        @JsonProperty("source") @Nullable String source,
        @JsonProperty("subject") @Nullable String subject,
        @JsonProperty("time") @Nullable Instant time,
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("data") ClusterEventData data) {

    public ClusterEvent {
        type = type == null ? EventType.ABSENT : type;
        data = data == null ? ClusterEventData.EMPTY : data;
    }
}
