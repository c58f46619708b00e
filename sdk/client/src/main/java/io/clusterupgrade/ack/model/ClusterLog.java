// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of a cluster (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param id the line's number
 * @param clusterId the cluster
 * @param clusterLog the text
 * @param created when it was written
 * @param updated when it last changed
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterlogs">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterLog(
        @JsonProperty("ID") @Nullable Long id,
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("cluster_log") @Nullable String clusterLog,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("updated") @Nullable Instant updated) {}
