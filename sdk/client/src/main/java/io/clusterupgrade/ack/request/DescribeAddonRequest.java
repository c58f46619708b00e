// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for an add-on that is offered (see sdk/docs/wire/ack.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeAddonRequest {
    private final String addonName;
    private final AddonScope scope;
    private final @Nullable String version;

    private DescribeAddonRequest(Builder builder) {
        this.addonName = builder.addonName;
        this.scope = builder.scope;
        this.version = builder.version;
    }

    /** Returns a builder of a request for the newest version of an add-on. */
    public static Builder builder(String addonName, AddonScope scope) {
        return new Builder(addonName, scope);
    }

    /** Returns the add-on's name. */
    public String addonName() {
        return addonName;
    }

    /** Returns the clusters to which it is offered. */
    public AddonScope scope() {
        return scope;
    }

    /** Returns its version; null means the newest. */
    public @Nullable String version() {
        return version;
    }

    /**
     * Collects the optional values of {@link DescribeAddonRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String addonName;
        private final AddonScope scope;
        private @Nullable String version;

        private Builder(String addonName, AddonScope scope) {
            this.addonName = Objects.requireNonNull(addonName, "addonName");
            this.scope = Objects.requireNonNull(scope, "scope");
        }

        /** Sets its version. */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Creates the request. */
        public DescribeAddonRequest build() {
            return new DescribeAddonRequest(this);
        }
    }
}
