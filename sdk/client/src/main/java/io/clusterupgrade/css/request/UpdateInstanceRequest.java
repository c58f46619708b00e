// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to replace a node (see sdk/docs/wire/css.md#updateinstance). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpdateInstanceRequest {
    private final String clusterId;
    private final String instanceId;
    private final @Nullable Boolean migrateData;
    private final @Nullable String agency;

    private UpdateInstanceRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.instanceId = builder.instanceId;
        this.migrateData = builder.migrateData;
        this.agency = builder.agency;
    }

    /**
     * Returns a builder of a request that moves the data away first.
     *
     * @param clusterId the cluster's id
     * @param instanceId the node's id; not its name, which upgrade tasks list
     */
    public static Builder builder(String clusterId, String instanceId) {
        return new Builder(clusterId, instanceId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node's id. */
    public String instanceId() {
        return instanceId;
    }

    /** Returns whether the node's data is moved away first; null means the service's default, true. */
    public @Nullable Boolean migrateData() {
        return migrateData;
    }

    /** Returns the IAM agency that the service uses; null for none. */
    public @Nullable String agency() {
        return agency;
    }

    /**
     * Collects the optional values of {@link UpdateInstanceRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String instanceId;
        private @Nullable Boolean migrateData;
        private @Nullable String agency;

        private Builder(String clusterId, String instanceId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.instanceId = Objects.requireNonNull(instanceId, "instanceId");
        }

        /** Sets whether the node's data is moved away first. Without this, data that has no replica on another node is lost. */
        public Builder migrateData(boolean value) {
            migrateData = value;
            return this;
        }

        /** Sets the IAM agency that the service uses; regions with the new IAM plane need one. */
        public Builder agency(String value) {
            agency = Checks.text("agency", value);
            return this;
        }

        /** Creates the request. */
        public UpdateInstanceRequest build() {
            return new UpdateInstanceRequest(this);
        }
    }
}
