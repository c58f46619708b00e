// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the operating system on the nodes of a node pool (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
public final class OsSettings {
    private final Map<String, String> sysctl;
    private final @Nullable HugepageSettings hugepage;

    private OsSettings(Builder builder) {
        this.sysctl = builder.sysctl;
        this.hugepage = builder.hugepage;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the parameters of the kernel, such as {@code vm.max_map_count} and {@code "262144"}; empty means no change.
     */
    @JsonProperty("sysctl")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, String> sysctl() {
        return sysctl;
    }

    /** Returns the huge pages of memory; null means no change. */
    @JsonProperty("hugepage")
    public @Nullable HugepageSettings hugepage() {
        return hugepage;
    }

    /**
     * Collects the optional values of {@link OsSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private Map<String, String> sysctl = Map.of();
        private @Nullable HugepageSettings hugepage;

        private Builder() {}

        /** Sets the parameters of the kernel, such as {@code vm.max_map_count} and {@code "262144"}. */
        public Builder sysctl(Map<String, String> value) {
            sysctl = Collections.unmodifiableMap(new LinkedHashMap<>(value));
            return this;
        }

        /** Sets the huge pages of memory. */
        public Builder hugepage(HugepageSettings value) {
            hugepage = value;
            return this;
        }

        /** Creates the settings. */
        public OsSettings build() {
            return new OsSettings(this);
        }
    }
}
