// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.OperationPlanType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for the plans of a cluster, or of all (see sdk/docs/wire/ack.md#plans-events-and-logs). Immutable and
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

    /** Returns a builder of a request for plans. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the cluster whose plans to list; null means all. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** Returns the kind of plans to list, {@code cluster_upgrade}; null means any. */
    public @Nullable OperationPlanType type() {
        return type;
    }

    /**
     * Collects the optional values of {@link ListOperationPlansRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String clusterId;
        private @Nullable OperationPlanType type;

        private Builder() {}

        /** Sets the cluster whose plans to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        /** Sets the kind of plans to list, {@code cluster_upgrade}. */
        public Builder type(OperationPlanType value) {
            type = Checks.enumValue("type", value);
            return this;
        }

        /** Creates the request. */
        public ListOperationPlansRequest build() {
            return new ListOperationPlansRequest(this);
        }
    }
}
