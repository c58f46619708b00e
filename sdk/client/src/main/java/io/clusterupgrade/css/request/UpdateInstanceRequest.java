// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to replace a node (see sdk/docs/wire/css.md#updateinstance). Immutable and thread-safe.
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
     * Starts a request that moves the data away first.
     *
     * @param clusterId the cluster's id
     * @param instanceId the node's id; not its name, which is what upgrade tasks list
     */
    public static Builder builder(String clusterId, String instanceId) {
        return new Builder(clusterId, instanceId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The node's id. */
    public String instanceId() {
        return instanceId;
    }

    /** Whether the node's data is moved away first; null means the service's default, true. */
    public @Nullable Boolean migrateData() {
        return migrateData;
    }

    /** The IAM agency to work with; null when none is named. */
    public @Nullable String agency() {
        return agency;
    }

    /**
     * Collects the optional values. Not thread-safe.
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

        /** Whether the node's data is moved away first. Without it, what has no replica elsewhere is lost. */
        public Builder migrateData(boolean value) {
            migrateData = value;
            return this;
        }

        /** The IAM agency to work with; regions with the new IAM plane need one. */
        public Builder agency(String value) {
            agency = Checks.text("agency", value);
            return this;
        }

        /** Makes the request. */
        public UpdateInstanceRequest build() {
            return new UpdateInstanceRequest(this);
        }
    }
}
