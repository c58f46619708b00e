// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the add-ons that are offered (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param scope the clusters to which they are offered
 * @since 0.1.0
 */
public record ListAddonsRequest(AddonScope scope) {
    public ListAddonsRequest {
        Objects.requireNonNull(scope, "scope");
    }
}
