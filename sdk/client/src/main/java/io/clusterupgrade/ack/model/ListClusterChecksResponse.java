// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The checks of a cluster (see sdk/docs/wire/ack.md#listclusterchecks).
 *
 * @param checks the checks, without their findings
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterchecks">vendor's documentation</a>
 * @since 0.1.0
 */
public record ListClusterChecksResponse(
        @JsonProperty("checks") List<ClusterCheck> checks) {

    public ListClusterChecksResponse {
        checks = ImmutableCopies.list(checks);
    }
}
