// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.VulnerabilityNecessity;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool fixes vulnerabilities automatically (see sdk/docs/wire/ack.md#modifyclusternodepool). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class AutoVulFixSettings {
    private final @Nullable Boolean restartNode;
    private final List<VulnerabilityNecessity> levels;
    private final List<String> excludedPackages;

    private AutoVulFixSettings(Builder builder) {
        this.restartNode = builder.restartNode;
        this.levels = builder.levels;
        this.excludedPackages = builder.excludedPackages;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether nodes may be restarted; null means no change. */
    @JsonProperty("restart_node")
    public @Nullable Boolean restartNode() {
        return restartNode;
    }

    /** Returns how urgent the vulnerabilities are that are fixed; empty means no change. */
    public List<VulnerabilityNecessity> levels() {
        return levels;
    }

    /** Returns the packages that are left out, such as {@code kernel}; empty means no change. */
    public List<String> excludedPackages() {
        return excludedPackages;
    }

    /** Returns the text that is sent for {@link #levels}; null when there are none. */
    @JsonProperty("vul_level")
    public @Nullable String vulLevel() {
        return Checks.joined(levels.stream().map(VulnerabilityNecessity::value).toList());
    }

    /** Returns the text that is sent for {@link #excludedPackages}; null when there are none. */
    @JsonProperty("exclude_packages")
    public @Nullable String excludePackages() {
        return Checks.joined(excludedPackages);
    }

    /**
     * Collects the optional values of {@link AutoVulFixSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Boolean restartNode;
        private List<VulnerabilityNecessity> levels = List.of();
        private List<String> excludedPackages = List.of();

        private Builder() {}

        /** Sets whether nodes may be restarted. */
        public Builder restartNode(boolean value) {
            restartNode = value;
            return this;
        }

        /** Sets how urgent the vulnerabilities are that are fixed. */
        public Builder levels(List<VulnerabilityNecessity> value) {
            levels = Checks.enumValues("levels", value);
            return this;
        }

        /**
         * Sets the packages that are left out, such as {@code kernel}.
         *
         * @throws IllegalArgumentException if one is blank or has a comma
         */
        public Builder excludedPackages(List<String> value) {
            excludedPackages = Checks.names("excludedPackages", value);
            return this;
        }

        /** Creates the settings. */
        public AutoVulFixSettings build() {
            return new AutoVulFixSettings(this);
        }
    }
}
