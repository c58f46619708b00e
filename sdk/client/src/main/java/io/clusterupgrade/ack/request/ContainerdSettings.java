// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Settings of containerd on the nodes of a node pool (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ContainerdSettings {
    private final List<String> registryMirrors;
    private final List<String> insecureRegistries;

    private ContainerdSettings(Builder builder) {
        this.registryMirrors = builder.registryMirrors;
        this.insecureRegistries = builder.insecureRegistries;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the mirrors of registries; empty means no change. */
    @JsonProperty("registryMirrors")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> registryMirrors() {
        return registryMirrors;
    }

    /** Returns the registries without TLS; empty means no change. */
    @JsonProperty("insecureRegistries")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> insecureRegistries() {
        return insecureRegistries;
    }

    /**
     * Collects the optional values of {@link ContainerdSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private List<String> registryMirrors = List.of();
        private List<String> insecureRegistries = List.of();

        private Builder() {}

        /** Sets the mirrors of registries. */
        public Builder registryMirrors(List<String> value) {
            registryMirrors = List.copyOf(value);
            return this;
        }

        /** Sets the registries without TLS. */
        public Builder insecureRegistries(List<String> value) {
            insecureRegistries = List.copyOf(value);
            return this;
        }

        /** Creates the settings. */
        public ContainerdSettings build() {
            return new ContainerdSettings(this);
        }
    }
}
