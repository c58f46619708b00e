// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The add-ons that the service offers (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param addons the add-ons, without their newer versions
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listaddons">vendor's documentation</a>
 * @since 0.1.0
 */
public record ListAddonsResponse(@JsonProperty("addons") List<Addon> addons) {

    public ListAddonsResponse {
        addons = ImmutableCopies.list(addons);
    }
}
