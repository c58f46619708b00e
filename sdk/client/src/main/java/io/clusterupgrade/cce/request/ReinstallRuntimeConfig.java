// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The container runtime of a node that is reset, and its disk space (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReinstallRuntimeConfig {
    private static final int LEAST_BASE_SIZE = 10;
    private static final int MOST_BASE_SIZE = 500;

    private final @Nullable Integer dockerBaseSize;
    private final @Nullable Integer containerBaseSize;
    private final @Nullable ContainerRuntime runtime;

    private ReinstallRuntimeConfig(Builder builder) {
        this.dockerBaseSize = builder.dockerBaseSize;
        this.containerBaseSize = builder.containerBaseSize;
        this.runtime = builder.runtime;
    }

    /** Returns a builder of a runtime without values of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the disk space of a container in GB, in the form that the vendor has deprecated; null means the choice of the service. */
    @JsonProperty("dockerBaseSize")
    public @Nullable Integer dockerBaseSize() {
        return dockerBaseSize;
    }

    /** Returns the disk space of a container in GB; null means the choice of the service. */
    @JsonProperty("containerBaseSize")
    public @Nullable Integer containerBaseSize() {
        return containerBaseSize;
    }

    /** Returns the runtime; null means the choice of the service. */
    @JsonProperty("runtime")
    public @Nullable ContainerRuntime runtime() {
        return runtime;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "ReinstallRuntimeConfig[dockerBaseSize=" + dockerBaseSize + ", containerBaseSize=" + containerBaseSize
                + ", runtime=" + runtime + "]";
    }

    /**
     * Collects the optional values of {@link ReinstallRuntimeConfig}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Integer dockerBaseSize;
        private @Nullable Integer containerBaseSize;
        private @Nullable ContainerRuntime runtime;

        private Builder() {}

        /**
         * Sets the disk space of a container in GB, in the form that the vendor has deprecated; the newer one is {@link #containerBaseSize}.
         *
         * @throws IllegalArgumentException if it is not 10 to 500
         */
        public Builder dockerBaseSize(int value) {
            dockerBaseSize = Checks.inRange("dockerBaseSize", value, LEAST_BASE_SIZE, MOST_BASE_SIZE);
            return this;
        }

        /**
         * Sets the disk space of a container in GB.
         *
         * @throws IllegalArgumentException if it is not 10 to 500
         */
        public Builder containerBaseSize(int value) {
            containerBaseSize = Checks.inRange("containerBaseSize", value, LEAST_BASE_SIZE, MOST_BASE_SIZE);
            return this;
        }

        /** Sets the runtime. */
        public Builder runtime(ContainerRuntime value) {
            runtime = Objects.requireNonNull(value, "runtime");
            return this;
        }

        /** Creates the value. */
        public ReinstallRuntimeConfig build() {
            return new ReinstallRuntimeConfig(this);
        }
    }
}
