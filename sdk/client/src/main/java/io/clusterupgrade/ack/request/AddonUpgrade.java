// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.AddonUpgradePolicy;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An add-on and the version to upgrade it to (see sdk/docs/wire/ack.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AddonUpgrade {
    private final String componentName;
    private final String nextVersion;
    private final @Nullable String version;
    private final @Nullable AddonUpgradePolicy policy;
    private final @Nullable JsonValue config;

    private AddonUpgrade(Builder builder) {
        this.componentName = builder.componentName;
        this.nextVersion = builder.nextVersion;
        this.version = builder.version;
        this.policy = builder.policy;
        this.config = builder.config;
    }

    /** Returns a builder of the upgrade of an add-on to a version. */
    public static Builder builder(String componentName, String nextVersion) {
        return new Builder(componentName, nextVersion);
    }

    /** Returns the add-on's name. */
    @JsonProperty("component_name")
    public String componentName() {
        return componentName;
    }

    /** Returns the version to upgrade to. */
    @JsonProperty("next_version")
    public String nextVersion() {
        return nextVersion;
    }

    /** Returns the current version; null when it is left out. */
    @JsonProperty("version")
    public @Nullable String version() {
        return version;
    }

    /** Returns how existing settings are treated; null means the service's default. */
    @JsonProperty("policy")
    public @Nullable AddonUpgradePolicy policy() {
        return policy;
    }

    /** Returns the new settings; null keeps the current ones. */
    public @Nullable JsonValue config() {
        return config;
    }

    /** Returns the text that is sent for {@link #config}; null when there are no settings. */
    @JsonProperty("config")
    public @Nullable String configText() {
        return config == null ? null : config.raw();
    }

    /**
     * Collects the optional values of {@link AddonUpgrade}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String componentName;
        private final String nextVersion;
        private @Nullable String version;
        private @Nullable AddonUpgradePolicy policy;
        private @Nullable JsonValue config;

        private Builder(String componentName, String nextVersion) {
            this.componentName = Checks.text("componentName", componentName);
            this.nextVersion = Checks.text("nextVersion", nextVersion);
        }

        /** Sets the current version; older deployments require it. */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Sets how existing settings are treated. */
        public Builder policy(AddonUpgradePolicy value) {
            policy = Checks.enumValue("policy", value);
            return this;
        }

        /** Sets the new settings, which are sent as JSON in a text. */
        public Builder config(JsonValue value) {
            config = value;
            return this;
        }

        /** Creates the request. */
        public AddonUpgrade build() {
            return new AddonUpgrade(this);
        }
    }
}
