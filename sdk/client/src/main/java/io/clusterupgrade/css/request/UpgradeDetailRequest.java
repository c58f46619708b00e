// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the upgrade tasks of a cluster, one page at a time (see sdk/docs/wire/css.md#upgradedetail).
 * The first task has the offset 1. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeDetailRequest extends OffsetRequest<UpgradeDetailRequest> {
    private final String clusterId;
    private final @Nullable ActionMode actionMode;
    private final boolean offsetSentAsStart;

    private UpgradeDetailRequest(Builder builder) {
        super(builder);
        this.clusterId = builder.clusterId;
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

    /** Returns the kind of task to list; null means image upgrades. */
    public @Nullable ActionMode actionMode() {
        return actionMode;
    }

    /** Returns whether the offset is sent under its older name, {@code start}. */
    public boolean isOffsetSentAsStart() {
        return offsetSentAsStart;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link UpgradeDetailRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends OffsetRequest.Builder<UpgradeDetailRequest, Builder> {
        private final String clusterId;
        private @Nullable ActionMode actionMode;
        private boolean offsetSentAsStart;

        private Builder(String clusterId) {
            super(1);
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        private Builder(UpgradeDetailRequest request) {
            super(1, request);
            this.clusterId = request.clusterId;
            this.actionMode = request.actionMode;
            this.offsetSentAsStart = request.offsetSentAsStart;
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

        @Override
        public UpgradeDetailRequest build() {
            return new UpgradeDetailRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
