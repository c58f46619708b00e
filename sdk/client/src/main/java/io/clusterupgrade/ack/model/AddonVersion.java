// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A newer version of an add-on (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param version the version
 * @param upgradable whether the add-on can be upgraded to it
 * @param minimumClusterVersion the oldest Kubernetes version it works with
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeaddon">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonVersion(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("upgradable") @Nullable Boolean upgradable,
        @JsonProperty("minimum_cluster_version") @Nullable String minimumClusterVersion) {}
