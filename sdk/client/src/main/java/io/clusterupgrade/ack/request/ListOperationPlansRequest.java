// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.OperationPlanType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the plans of a cluster, or of all (see sdk/docs/wire/ack.md#plans-events-and-logs). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ListOperationPlansRequest {
    private final @Nullable String clusterId;
    private final @Nullable OperationPlanType type;

    private ListOperationPlansRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.type = builder.type;
    }

    /** Starts a request for plans. */
    public static Builder builder() {
        return new Builder();
    }

    /** The cluster whose plans to list; null means all. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** The kind of plans to list, {@code cluster_upgrade}; null means any. */
    public @Nullable OperationPlanType type() {
        return type;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String clusterId;
        private @Nullable OperationPlanType type;

        private Builder() {}

        /** The cluster whose plans to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        /** The kind of plans to list, {@code cluster_upgrade}. */
        public Builder type(OperationPlanType value) {
            type = Checks.enumValue("type", value);
            return this;
        }

        /** Makes the request. */
        public ListOperationPlansRequest build() {
            return new ListOperationPlansRequest(this);
        }
    }
}
