// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The resource that a task affects (see sdk/docs/wire/ack.md#tasks).
 *
 * @param id the id of the cluster, node pool or other resource
 * @param type the type of resource, such as {@code cluster}
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskTarget(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("type") @Nullable String type) {

    static final TaskTarget EMPTY = new TaskTarget(null, null);
}
