// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterCheckType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the checks of a cluster (see sdk/docs/wire/ack.md#listclusterchecks). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClusterChecksRequest {
    private final String clusterId;
    private final @Nullable ClusterCheckType type;
    private final @Nullable String target;

    private ListClusterChecksRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.type = builder.type;
        this.target = builder.target;
    }

    /** Returns a builder of a request for the checks of a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the kind of check to list; null means any. */
    public @Nullable ClusterCheckType type() {
        return type;
    }

    /** Returns the node pool whose checks to list; null means any. */
    public @Nullable String target() {
        return target;
    }

    /**
     * Collects the optional values of {@link ListClusterChecksRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable ClusterCheckType type;
        private @Nullable String target;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets the kind of check to list. */
        public Builder type(ClusterCheckType value) {
            type = Checks.enumValue("type", value);
            return this;
        }

        /** Sets the node pool whose checks to list. */
        public Builder target(String value) {
            target = value;
            return this;
        }

        /** Creates the request. */
        public ListClusterChecksRequest build() {
            return new ListClusterChecksRequest(this);
        }
    }
}
