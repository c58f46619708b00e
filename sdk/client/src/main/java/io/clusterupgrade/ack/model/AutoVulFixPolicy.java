// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy by which a node pool fixes vulnerabilities automatically (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param restartNode whether nodes may be restarted
 * @param vulLevel the levels to fix: {@code asap}, {@code later}, {@code nntf}
 * @param excludePackages the packages to exclude
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoVulFixPolicy(
        @JsonProperty("restart_node") @Nullable Boolean restartNode,
        @JsonProperty("vul_level") List<String> vulLevel,
        @JsonProperty("exclude_packages") List<String> excludePackages) {

    public AutoVulFixPolicy {
        vulLevel = ImmutableCopies.list(vulLevel);
        excludePackages = ImmutableCopies.list(excludePackages);
    }
}
