// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.AiOpsReport;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the health checks of a cluster (see sdk/docs/wire/css.md#listaiops). Immutable and thread-safe.
 *
 * <p>The documents disagree whether the first check has the offset 0 or 1. The service keeps a few checks only, so one page
 * without an offset contains all of them.
 *
 * @since 0.1.0
 */
public final class ListAiOpsRequest {
    private final String clusterId;
    private final @Nullable Integer offset;
    private final @Nullable Integer limit;
    private final @Nullable AiOpsReport report;

    private ListAiOpsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.offset = builder.offset;
        this.limit = builder.limit;
        this.report = builder.report;
    }

    /** Returns a builder of a request for a cluster's checks, with the service's default offset and limit. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the offset of the first check to list; null means the service's default, the first one. */
    public @Nullable Integer offset() {
        return offset;
    }

    /** Returns the largest number of checks to list; null means the service's default, 10. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns which checks to list; null means all. */
    public @Nullable AiOpsReport report() {
        return report;
    }

    /**
     * Collects the optional values of {@link ListAiOpsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final int LARGEST = 1000;

        private final String clusterId;
        private @Nullable Integer offset;
        private @Nullable Integer limit;
        private @Nullable AiOpsReport report;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /**
         * Sets the offset of the first check to list.
         *
         * @throws IllegalArgumentException if it is not 0 to 1000
         */
        public Builder offset(int value) {
            offset = Checks.inRange("offset", value, 0, LARGEST);
            return this;
        }

        /**
         * Sets the largest number of checks to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, LARGEST);
            return this;
        }

        /**
         * Sets whether to list the newest check or the earlier ones; older deployments ignore it.
         *
         * @throws IllegalArgumentException if it is {@link AiOpsReport#ABSENT}; leave it out to list all
         */
        public Builder report(AiOpsReport value) {
            report = Checks.enumValue("report", value);
            return this;
        }

        /** Creates the request. */
        public ListAiOpsRequest build() {
            return new ListAiOpsRequest(this);
        }
    }
}
