// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.OperationPlanState;
import io.clusterupgrade.ack.model.OperationPlanType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the newest hundred plans in a region (see sdk/docs/wire/ack.md#plans-events-and-logs). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ListOperationPlansForRegionRequest {
    private final String regionId;
    private final @Nullable String clusterId;
    private final @Nullable OperationPlanType type;
    private final @Nullable OperationPlanState state;

    private ListOperationPlansForRegionRequest(Builder builder) {
        this.regionId = builder.regionId;
        this.clusterId = builder.clusterId;
        this.type = builder.type;
        this.state = builder.state;
    }

    /** Returns a builder of a request for the newest plans in a region. */
    public static Builder builder(String regionId) {
        return new Builder(regionId);
    }

    /** Returns the region. */
    public String regionId() {
        return regionId;
    }

    /** Returns the cluster whose plans to list; null means all. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** Returns the kind of plans to list; null means any. */
    public @Nullable OperationPlanType type() {
        return type;
    }

    /** Returns the state of the plans to list; null means any. */
    public @Nullable OperationPlanState state() {
        return state;
    }

    /**
     * Collects the optional values of {@link ListOperationPlansForRegionRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String regionId;
        private @Nullable String clusterId;
        private @Nullable OperationPlanType type;
        private @Nullable OperationPlanState state;

        private Builder(String regionId) {
            this.regionId = Objects.requireNonNull(regionId, "regionId");
        }

        /** Sets the cluster whose plans to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        /** Sets the kind of plans to list. */
        public Builder type(OperationPlanType value) {
            type = Checks.enumValue("type", value);
            return this;
        }

        /** Sets the state of the plans to list. */
        public Builder state(OperationPlanState value) {
            state = Checks.enumValue("state", value);
            return this;
        }

        /** Creates the request. */
        public ListOperationPlansForRegionRequest build() {
            return new ListOperationPlansForRegionRequest(this);
        }
    }
}
