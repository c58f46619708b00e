// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the automatic inspections of a cluster (see sdk/docs/wire/ack.md#inspections). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class UpdateClusterInspectConfigRequest {
    private final String clusterId;
    private final @Nullable Boolean enabled;
    private final @Nullable String scheduleTime;
    private final List<String> disabledCheckItems;

    private UpdateClusterInspectConfigRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.enabled = builder.enabled;
        this.scheduleTime = builder.scheduleTime;
        this.disabledCheckItems = builder.disabledCheckItems;
    }

    /** Returns a builder of a request that changes what is set, and nothing else. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns whether it is inspected automatically; null means no change. */
    @JsonProperty("enabled")
    public @Nullable Boolean enabled() {
        return enabled;
    }

    /**
     * Returns when, as a rule of RFC 5545 with {@code FREQ=DAILY}, {@code BYHOUR} and {@code BYMINUTE}, such as {@code
     * FREQ=DAILY;BYHOUR=10;BYMINUTE=15}; null means no change.
     */
    @JsonProperty("scheduleTime")
    public @Nullable String scheduleTime() {
        return scheduleTime;
    }

    /** Returns the items that are left out; empty means no change. */
    @JsonProperty("disabledCheckItems")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> disabledCheckItems() {
        return disabledCheckItems;
    }

    /**
     * Collects the optional values of {@link UpdateClusterInspectConfigRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable Boolean enabled;
        private @Nullable String scheduleTime;
        private List<String> disabledCheckItems = List.of();

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets whether it is inspected automatically. */
        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        /**
         * Sets when, as a rule of RFC 5545 with {@code FREQ=DAILY}, {@code BYHOUR} and {@code BYMINUTE}, such as {@code
         * FREQ=DAILY;BYHOUR=10;BYMINUTE=15}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder scheduleTime(String value) {
            scheduleTime = Checks.text("scheduleTime", value);
            return this;
        }

        /** Sets the items that are left out. */
        public Builder disabledCheckItems(List<String> value) {
            disabledCheckItems = List.copyOf(value);
            return this;
        }

        /** Creates the request. */
        public UpdateClusterInspectConfigRequest build() {
            return new UpdateClusterInspectConfigRequest(this);
        }
    }
}
