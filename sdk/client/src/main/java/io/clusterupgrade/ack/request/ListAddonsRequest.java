// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * Asks for the add-ons that are offered (see sdk/docs/wire/ack.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListAddonsRequest {
    private final AddonScope scope;

    private ListAddonsRequest(AddonScope scope) {
        this.scope = Objects.requireNonNull(scope, "scope");
    }

    /** The request for the add-ons that a scope is offered. */
    public static ListAddonsRequest of(AddonScope scope) {
        return new ListAddonsRequest(scope);
    }

    /** Whom they are offered to. */
    public AddonScope scope() {
        return scope;
    }
}
