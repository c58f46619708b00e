// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.cce.model.ClusterPhase;
import io.clusterupgrade.cce.model.ClusterType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the clusters of a project (see sdk/docs/wire/cce.md#clusters). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClustersRequest {
    private final boolean detail;
    private final @Nullable ClusterPhase status;
    private final @Nullable ClusterType type;
    private final @Nullable String version;

    private ListClustersRequest(Builder builder) {
        this.detail = builder.detail;
        this.status = builder.status;
        this.type = builder.type;
        this.version = builder.version;
    }

    /** Returns a builder of a request for all clusters, without details. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether the annotations include the numbers of nodes and add-ons; false by default. */
    public boolean detail() {
        return detail;
    }

    /** Returns the status of the clusters; null for all. */
    public @Nullable ClusterPhase status() {
        return status;
    }

    /** Returns the architecture of the master nodes; null for all. */
    public @Nullable ClusterType type() {
        return type;
    }

    /** Returns the version of the clusters; null for all. */
    public @Nullable String version() {
        return version;
    }

    /**
     * Collects the optional values of {@link ListClustersRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private boolean detail;
        private @Nullable ClusterPhase status;
        private @Nullable ClusterType type;
        private @Nullable String version;

        private Builder() {}

        /** Sets whether the annotations include the numbers of nodes and add-ons. */
        public Builder detail(boolean value) {
            detail = value;
            return this;
        }

        /** Sets the status of the clusters. */
        public Builder status(ClusterPhase value) {
            status = Objects.requireNonNull(value, "status");
            return this;
        }

        /** Sets the architecture of the master nodes. */
        public Builder type(ClusterType value) {
            type = Objects.requireNonNull(value, "type");
            return this;
        }

        /**
         * Sets the version of the clusters.
         *
         * @throws IllegalArgumentException if it is not 1 to 20 characters long
         */
        public Builder version(String value) {
            version = Checks.text("version", value, 20);
            return this;
        }

        /** Creates the request. */
        public ListClustersRequest build() {
            return new ListClustersRequest(this);
        }
    }
}
