// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for the add-ons that exist (see sdk/docs/wire/cce.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListAddonTemplatesRequest {
    private final @Nullable String addonTemplateName;

    private ListAddonTemplatesRequest(Builder builder) {
        this.addonTemplateName = builder.addonTemplateName;
    }

    /** Returns a builder of a request for all add-ons. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the add-on; null for all. */
    public @Nullable String addonTemplateName() {
        return addonTemplateName;
    }

    /**
     * Collects the optional values of {@link ListAddonTemplatesRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String addonTemplateName;

        private Builder() {}

        /**
         * Sets the name of the add-on.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder addonTemplateName(String value) {
            addonTemplateName = Checks.text("addonTemplateName", value);
            return this;
        }

        /** Creates the request. */
        public ListAddonTemplatesRequest build() {
            return new ListAddonTemplatesRequest(this);
        }
    }
}
