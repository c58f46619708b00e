// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that run on a node before and after its installation (see sdk/docs/wire/cce.md#resetnode). Immutable and
 * thread-safe; {@code toString} does not show the scripts, which may have secrets.
 *
 * @since 0.1.0
 */
public final class NodeLifecycleConfig {
    private static final int LONGEST = 10_240;

    private final @Nullable String preInstall;
    private final @Nullable String postInstall;
    private final @Nullable Boolean waitPostInstallFinish;

    private NodeLifecycleConfig(Builder builder) {
        this.preInstall = builder.preInstall;
        this.postInstall = builder.postInstall;
        this.waitPostInstallFinish = builder.waitPostInstallFinish;
    }

    /** Returns a builder of a configuration without scripts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the script before the installation in Base64, as it is sent; null for none. */
    @JsonProperty("preInstall")
    public @Nullable String preInstall() {
        return preInstall;
    }

    /** Returns the script after the installation in Base64, as it is sent; null for none. */
    @JsonProperty("postInstall")
    public @Nullable String postInstall() {
        return postInstall;
    }

    /** Returns whether the node takes pods only when the second script has ended; null means the choice of the service. */
    @JsonProperty("waitPostInstallFinish")
    public @Nullable Boolean waitPostInstallFinish() {
        return waitPostInstallFinish;
    }

    /** Returns which scripts there are, not their texts. */
    @Override
    public String toString() {
        return "NodeLifecycleConfig[" + (preInstall == null ? "" : "with preInstall, ")
                + (postInstall == null ? "" : "with postInstall, ") + "waitPostInstallFinish=" + waitPostInstallFinish
                + "]";
    }

    /**
     * Collects the optional values of {@link NodeLifecycleConfig}. A script is given either in Base64 or as it is; the last one of both counts. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String preInstall;
        private @Nullable String postInstall;
        private @Nullable Boolean waitPostInstallFinish;

        private Builder() {}

        /**
         * Sets the script before the installation, in Base64.
         *
         * @throws IllegalArgumentException if it is blank or not Base64; the message does not contain it
         */
        public Builder preInstall(String value) {
            preInstall = base64("preInstall", value);
            return this;
        }

        /**
         * Sets the script before the installation, as it is; it is sent in Base64.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder preInstallScript(String value) {
            preInstall = encoded("preInstallScript", value);
            return this;
        }

        /**
         * Sets the script after the installation, in Base64.
         *
         * @throws IllegalArgumentException if it is blank or not Base64; the message does not contain it
         */
        public Builder postInstall(String value) {
            postInstall = base64("postInstall", value);
            return this;
        }

        /**
         * Sets the script after the installation, as it is; it is sent in Base64.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder postInstallScript(String value) {
            postInstall = encoded("postInstallScript", value);
            return this;
        }

        /** Sets whether the node takes pods only when the script after the installation has ended. */
        public Builder waitPostInstallFinish(boolean value) {
            waitPostInstallFinish = value;
            return this;
        }

        /**
         * Creates the configuration.
         *
         * @throws IllegalArgumentException if the scripts in Base64 have more than 10,240 characters together
         */
        public NodeLifecycleConfig build() {
            Checks.inRange(
                    "the length of both scripts in Base64", length(preInstall) + length(postInstall), 0, LONGEST);
            return new NodeLifecycleConfig(this);
        }

        private static int length(@Nullable String script) {
            return script == null ? 0 : script.length();
        }

        private static String encoded(String name, String script) {
            return Base64.getEncoder().encodeToString(Checks.text(name, script).getBytes(StandardCharsets.UTF_8));
        }

        private static String base64(String name, String value) {
            try {
                Base64.getDecoder().decode(Checks.text(name, value));
                return value;
            } catch (IllegalArgumentException e) {
                throw value.isBlank() ? e : new IllegalArgumentException(name + " must be Base64");
            }
        }
    }
}
