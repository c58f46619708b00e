// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An add-on that is upgraded together with its cluster (see sdk/docs/wire/cce.md#upgradecluster). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeAddonConfig {
    private final String addonTemplateName;
    private final String version;
    private final @Nullable JsonValue values;

    private UpgradeAddonConfig(Builder builder) {
        this.addonTemplateName = builder.addonTemplateName;
        this.version = builder.version;
        this.values = builder.values;
    }

    /**
     * Returns a builder of an add-on without new settings.
     *
     * @param addonTemplateName the name of the add-on
     * @param version the new version; it must fit the version of the cluster
     * @throws IllegalArgumentException if {@code addonTemplateName} is blank or {@code version} is blank
     */
    public static Builder builder(String addonTemplateName, String version) {
        return new Builder(addonTemplateName, version);
    }

    /** Returns the name of the add-on. */
    @JsonProperty("addonTemplateName")
    public String addonTemplateName() {
        return addonTemplateName;
    }

    /** Returns the new version; it must fit the version of the cluster. */
    @JsonProperty("version")
    public String version() {
        return version;
    }

    /** Returns its settings; null keeps them. */
    @JsonProperty("values")
    public @Nullable JsonValue values() {
        return values;
    }

    /** Returns the action: {@code patch}, the only documented value. */
    @JsonProperty("operation")
    public String operation() {
        return "patch";
    }

    /** Returns whether the other is the same add-on with the same version and settings. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UpgradeAddonConfig addon
                && addonTemplateName.equals(addon.addonTemplateName)
                && version.equals(addon.version)
                && Objects.equals(values, addon.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(addonTemplateName, version, values);
    }

    /** Returns the name, the version, and whether there are settings, which may have secrets. */
    @Override
    public String toString() {
        return "UpgradeAddonConfig[" + addonTemplateName + " " + version + (values == null ? "" : ", with values")
                + "]";
    }

    /**
     * Collects the optional values of {@link UpgradeAddonConfig}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String addonTemplateName;
        private final String version;
        private @Nullable JsonValue values;

        private Builder(String addonTemplateName, String version) {
            this.addonTemplateName = Checks.text("addonTemplateName", addonTemplateName);
            this.version = Checks.text("version", version);
        }

        /**
         * Sets its settings, a JSON object such as {@code {"basic":{},"custom":{},"flavor":{}}}.
         *
         * @throws IllegalArgumentException if it is not a JSON object
         */
        public Builder values(JsonValue value) {
            values = Checks.object("values", value);
            return this;
        }

        /** Creates the request. */
        public UpgradeAddonConfig build() {
            return new UpgradeAddonConfig(this);
        }
    }
}
