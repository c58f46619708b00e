// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request to inspect a cluster automatically, each day (see sdk/docs/wire/ack.md#inspections). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateClusterInspectConfigRequest {
    private final String clusterId;
    private final boolean enabled;
    private final String recurrence;
    private final List<String> disabledCheckItems;

    private CreateClusterInspectConfigRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.enabled = builder.enabled;
        this.recurrence = builder.recurrence;
        this.disabledCheckItems = builder.disabledCheckItems;
    }

    /**
     * Returns a builder of a request to inspect a cluster automatically.
     *
     * @param recurrence when, as a rule of RFC 5545 with {@code FREQ=DAILY}, {@code BYHOUR} and {@code BYMINUTE}, such as
     *     {@code FREQ=DAILY;BYHOUR=10;BYMINUTE=15}
     * @throws IllegalArgumentException if the rule is blank
     */
    public static Builder builder(String clusterId, boolean enabled, String recurrence) {
        return new Builder(clusterId, enabled, recurrence);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns whether it is inspected automatically. */
    @JsonProperty("enabled")
    public boolean enabled() {
        return enabled;
    }

    /**
     * Returns when, as a rule of RFC 5545 with {@code FREQ=DAILY}, {@code BYHOUR} and {@code BYMINUTE}, such as {@code
     * FREQ=DAILY;BYHOUR=10;BYMINUTE=15}.
     */
    @JsonProperty("recurrence")
    public String recurrence() {
        return recurrence;
    }

    /** Returns the items that are left out; empty means none. */
    @JsonProperty("disabledCheckItems")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> disabledCheckItems() {
        return disabledCheckItems;
    }

    /**
     * Collects the optional values of {@link CreateClusterInspectConfigRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final boolean enabled;
        private final String recurrence;
        private List<String> disabledCheckItems = List.of();

        private Builder(String clusterId, boolean enabled, String recurrence) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.enabled = enabled;
            this.recurrence = Checks.text("recurrence", recurrence);
        }

        /** Sets the items that are left out. */
        public Builder disabledCheckItems(List<String> value) {
            disabledCheckItems = List.copyOf(value);
            return this;
        }

        /** Creates the request. */
        public CreateClusterInspectConfigRequest build() {
            return new CreateClusterInspectConfigRequest(this);
        }
    }
}
