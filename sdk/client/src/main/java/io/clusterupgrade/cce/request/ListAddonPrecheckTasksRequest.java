// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the checks of add-ons of a cluster (see sdk/docs/wire/cce.md#add-ons). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListAddonPrecheckTasksRequest {
    private final String clusterId;
    private final @Nullable AddonCheckType type;
    private final @Nullable String taskId;
    private final @Nullable String addonInstanceId;

    private ListAddonPrecheckTasksRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.type = builder.type;
        this.taskId = builder.taskId;
        this.addonInstanceId = builder.addonInstanceId;
    }

    /**
     * Returns a builder of a request for all checks of a cluster.
     *
     * @param clusterId the cluster's id
     */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the kind of check; null for both kinds. */
    public @Nullable AddonCheckType type() {
        return type;
    }

    /** Returns the id of a check; null for all. */
    public @Nullable String taskId() {
        return taskId;
    }

    /** Returns the id of an instance; null for all. */
    public @Nullable String addonInstanceId() {
        return addonInstanceId;
    }

    /**
     * Collects the optional values of {@link ListAddonPrecheckTasksRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable AddonCheckType type;
        private @Nullable String taskId;
        private @Nullable String addonInstanceId;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets the kind of check. */
        public Builder type(AddonCheckType value) {
            type = Objects.requireNonNull(value, "type");
            return this;
        }

        /**
         * Sets the id of a check.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder taskId(String value) {
            taskId = Checks.text("taskId", value);
            return this;
        }

        /**
         * Sets the id of an instance.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder addonInstanceId(String value) {
            addonInstanceId = Checks.text("addonInstanceId", value);
            return this;
        }

        /** Creates the request. */
        public ListAddonPrecheckTasksRequest build() {
            return new ListAddonPrecheckTasksRequest(this);
        }
    }
}
