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
     * Starts an add-on.
     *
     * @param addonTemplateName the name of the add-on
     * @param addonInstanceId the id of its instance
     * @param type what to check it for
     * @throws IllegalArgumentException if {@code addonTemplateName} is blank or {@code addonInstanceId} is blank
     */
    public static Builder builder(String addonTemplateName, String addonInstanceId, AddonCheckType type) {
        return new Builder(addonTemplateName, addonInstanceId, type);
    }

    /** The name of the add-on. */
    @JsonProperty("addonTemplateName")
    public String addonTemplateName() {
        return addonTemplateName;
    }

    /** The id of its instance. */
    @JsonProperty("addonInstanceID")
    public String addonInstanceId() {
        return addonInstanceId;
    }

    /** What to check it for. */
    @JsonProperty("type")
    public AddonCheckType type() {
        return type;
    }

    /** The version it is to go to; null for a check of its state now. */
    @JsonProperty("targetVersion")
    public @Nullable String targetVersion() {
        return targetVersion;
    }

    /** Its settings; null for those it has. */
    @JsonProperty("values")
    public @Nullable JsonValue values() {
        return values;
    }

    /**
     * Collects the optional values. Not thread-safe.
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
         * The version it is to go to.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder targetVersion(String value) {
            targetVersion = Checks.text("targetVersion", value);
            return this;
        }

        /**
         * Its settings.
         *
         * @throws IllegalArgumentException if it is no JSON object
         */
        public Builder values(JsonValue value) {
            values = Checks.object("values", value);
            return this;
        }

        /**
         * Makes the request.
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
