// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool closes security holes by itself (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param restartNode whether nodes may be restarted
 * @param vulLevel which holes: {@code asap}, {@code later}, {@code nntf}
 * @param excludePackages the packages that are left alone
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoVulFixPolicy(
        @JsonProperty("restart_node") @Nullable Boolean restartNode,
        @JsonProperty("vul_level") List<String> vulLevel,
        @JsonProperty("exclude_packages") List<String> excludePackages) {

    /** Gives what a response leaves out its neutral value. */
    public AutoVulFixPolicy {
        vulLevel = ImmutableCopies.list(vulLevel);
        excludePackages = ImmutableCopies.list(excludePackages);
    }
}
