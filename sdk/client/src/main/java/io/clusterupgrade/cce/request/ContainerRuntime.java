// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.RuntimeClass;
import io.clusterupgrade.cce.model.RuntimeName;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The container runtime of a node that is reset (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ContainerRuntime {
    private final @Nullable RuntimeName name;
    private final @Nullable RuntimeClass runtimeClass;

    private ContainerRuntime(Builder builder) {
        this.name = builder.name;
        this.runtimeClass = builder.runtimeClass;
    }

    /** Returns a builder of a runtime without values of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the runtime; null means the choice of the service. */
    @JsonProperty("name")
    public @Nullable RuntimeName name() {
        return name;
    }

    /** Returns how containers are isolated; null means the choice of the service. */
    @JsonProperty("runtimeClass")
    public @Nullable RuntimeClass runtimeClass() {
        return runtimeClass;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "ContainerRuntime[name=" + name + ", runtimeClass=" + runtimeClass + "]";
    }

    /**
     * Collects the optional values of {@link ContainerRuntime}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable RuntimeName name;
        private @Nullable RuntimeClass runtimeClass;

        private Builder() {}

        /**
         * Sets the name of the runtime.
         *
         * @throws IllegalArgumentException if it is absent
         */
        public Builder name(RuntimeName value) {
            name = Checks.enumValue("name", value);
            return this;
        }

        /**
         * Sets how containers are isolated.
         *
         * @throws IllegalArgumentException if it is absent
         */
        public Builder runtimeClass(RuntimeClass value) {
            runtimeClass = Checks.enumValue("runtimeClass", value);
            return this;
        }

        /** Creates the value. */
        public ContainerRuntime build() {
            return new ContainerRuntime(this);
        }
    }
}
