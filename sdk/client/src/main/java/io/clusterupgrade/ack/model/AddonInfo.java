// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The add-on in the status of its upgrade (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param componentName its name
 * @param version its version
 * @param readyToUpgrade whether it can be upgraded
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonInfo(
        @JsonProperty("component_name") @Nullable String componentName,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("ready_to_upgrade") @Nullable Boolean readyToUpgrade) {

    static final AddonInfo EMPTY = new AddonInfo(null, null, null);
}
