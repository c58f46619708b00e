// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version and the settings of a component on the nodes of a node pool (see sdk/docs/wire/ack.md#node-components).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NodeComponentSettings {
    private final String name;
    private final @Nullable String version;
    private final @Nullable JsonValue customConfig;

    private NodeComponentSettings(Builder builder) {
        this.name = builder.name;
        this.version = builder.version;
        this.customConfig = builder.customConfig;
    }

    /**
     * Returns a builder of the settings of a component.
     *
     * @param name such as {@code kubelet}
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name, such as {@code kubelet}. */
    public String name() {
        return name;
    }

    /** Returns the version; null means the choice of the service. */
    public @Nullable String version() {
        return version;
    }

    /** Returns the settings that differ from the defaults; null means no change. */
    public @Nullable JsonValue customConfig() {
        return customConfig;
    }

    /** Returns the object that is sent for the settings, whose spelling depends on the operation; null when there are none. */
    @Nullable Map<String, JsonValue> config(String spelling) {
        return customConfig == null ? null : Map.of(spelling, customConfig);
    }

    /** Returns the object that is sent for the component. */
    Map<String, Object> named(String spelling) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        if (version != null) {
            object.put("version", version);
        }
        if (customConfig != null) {
            object.put("config", Map.of(spelling, customConfig));
        }
        return object;
    }

    /**
     * Collects the optional values of {@link NodeComponentSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String name;
        private @Nullable String version;
        private @Nullable JsonValue customConfig;

        private Builder(String name) {
            this.name = Checks.text("name", name);
        }

        /**
         * Sets the version.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder version(String value) {
            version = Checks.text("version", value);
            return this;
        }

        /**
         * Sets the settings that differ from the defaults, such as {@code maxPods} of the kubelet.
         *
         * @throws IllegalArgumentException if it is no JSON object
         */
        public Builder customConfig(JsonValue value) {
            customConfig = Checks.object("customConfig", value);
            return this;
        }

        /** Creates the settings. */
        public NodeComponentSettings build() {
            return new NodeComponentSettings(this);
        }
    }
}
