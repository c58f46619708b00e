// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the upgrade tasks of a cluster, one page at a time (see sdk/docs/wire/css.md#upgradedetail). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeDetailRequest {
    private static final int LARGEST = 1000;

    private final String clusterId;
    private final @Nullable Integer offset;
    private final @Nullable Integer limit;
    private final @Nullable ActionMode actionMode;
    private final boolean offsetSentAsStart;

    private UpgradeDetailRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.offset = builder.offset;
        this.limit = builder.limit;
        this.actionMode = builder.actionMode;
        this.offsetSentAsStart = builder.offsetSentAsStart;
    }

    /** Returns a builder of a request for a cluster's image upgrades, with the service's default offset and limit. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the offset of the first task to list, from 1; null means the service's default, 1. */
    public @Nullable Integer offset() {
        return offset;
    }

    /** Returns the largest number of tasks to list; null means the service's default, 10. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns the kind of task to list; null means image upgrades. */
    public @Nullable ActionMode actionMode() {
        return actionMode;
    }

    /** Returns whether the offset is sent under its older name, {@code start}. */
    public boolean isOffsetSentAsStart() {
        return offsetSentAsStart;
    }

    /** Returns a builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(clusterId);
        builder.offset = offset;
        builder.limit = limit;
        builder.actionMode = actionMode;
        builder.offsetSentAsStart = offsetSentAsStart;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable Integer offset;
        private @Nullable Integer limit;
        private @Nullable ActionMode actionMode;
        private boolean offsetSentAsStart;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /**
         * Sets the offset of the first task to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder offset(int value) {
            offset = Checks.inRange("offset", value, 1, LARGEST);
            return this;
        }

        /**
         * Sets the largest number of tasks to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, LARGEST);
            return this;
        }

        /**
         * Sets the kind of task to list.
         *
         * @throws IllegalArgumentException if it is {@link ActionMode#ABSENT}; leave the mode out to list image upgrades
         */
        public Builder actionMode(ActionMode value) {
            actionMode = Checks.enumValue("actionMode", value);
            return this;
        }

        /** Sends the offset as {@code start}, for deployments that follow the documents before August 2025. */
        public Builder offsetSentAsStart() {
            offsetSentAsStart = true;
            return this;
        }

        /** Creates the request. */
        public UpgradeDetailRequest build() {
            return new UpgradeDetailRequest(this);
        }
    }
}
