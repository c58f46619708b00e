// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An add-on to check (see sdk/docs/wire/cce.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AddonInfo {
    private final String addonTemplateName;
    private final String addonInstanceId;
    private final AddonCheckType type;
    private final @Nullable String targetVersion;
    private final @Nullable JsonValue values;

    private AddonInfo(Builder builder) {
        this.addonTemplateName = builder.addonTemplateName;
        this.addonInstanceId = builder.addonInstanceId;
        this.type = builder.type;
        this.targetVersion = builder.targetVersion;
        this.values = builder.values;
    }

    /**
     * Returns a builder of an add-on.
     *
     * @param addonTemplateName the name of the add-on
     * @param addonInstanceId the id of its instance
     * @param type the kind of check
     * @throws IllegalArgumentException if {@code addonTemplateName} is blank or {@code addonInstanceId} is blank
     */
    public static Builder builder(String addonTemplateName, String addonInstanceId, AddonCheckType type) {
        return new Builder(addonTemplateName, addonInstanceId, type);
    }

    /** Returns the name of the add-on. */
    @JsonProperty("addonTemplateName")
    public String addonTemplateName() {
        return addonTemplateName;
    }

    /** Returns the id of its instance. */
    @JsonProperty("addonInstanceID")
    public String addonInstanceId() {
        return addonInstanceId;
    }

    /** Returns the kind of check. */
    @JsonProperty("type")
    public AddonCheckType type() {
        return type;
    }

    /** Returns the version to upgrade to; null for a check of its current state. */
    @JsonProperty("targetVersion")
    public @Nullable String targetVersion() {
        return targetVersion;
    }

    /** Returns its settings; null for its current ones. */
    @JsonProperty("values")
    public @Nullable JsonValue values() {
        return values;
    }

    /**
     * Collects the optional values of {@link AddonInfo}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String addonTemplateName;
        private final String addonInstanceId;
        private final AddonCheckType type;
        private @Nullable String targetVersion;
        private @Nullable JsonValue values;

        private Builder(String addonTemplateName, String addonInstanceId, AddonCheckType type) {
            this.addonTemplateName = Checks.text("addonTemplateName", addonTemplateName);
            this.addonInstanceId = Checks.text("addonInstanceId", addonInstanceId);
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * Sets the version to upgrade to.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder targetVersion(String value) {
            targetVersion = Checks.text("targetVersion", value);
            return this;
        }

        /**
         * Sets its settings.
         *
         * @throws IllegalArgumentException if it is not a JSON object
         */
        public Builder values(JsonValue value) {
            values = Checks.object("values", value);
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalStateException if the check is for an upgrade and {@code targetVersion} is missing
         */
        public AddonInfo build() {
            if (type.equals(AddonCheckType.ADDON_UPGRADE) && targetVersion == null) {
                throw new IllegalStateException("targetVersion must be set for " + type);
            }
            return new AddonInfo(this);
        }
    }
}
