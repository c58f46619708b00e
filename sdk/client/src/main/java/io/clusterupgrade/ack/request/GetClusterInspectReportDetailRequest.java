// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.InspectCategory;
import io.clusterupgrade.ack.model.InspectLevel;
import io.clusterupgrade.ack.model.ReportLanguage;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the report of an inspection (see sdk/docs/wire/ack.md#inspections). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class GetClusterInspectReportDetailRequest {
    private final String clusterId;
    private final String reportId;
    private final @Nullable InspectCategory category;
    private final @Nullable InspectLevel level;
    private final @Nullable String targetType;
    private final @Nullable Boolean onlyAbnormal;
    private final @Nullable ReportLanguage language;
    private final @Nullable Integer maxResults;
    private final @Nullable String nextToken;

    private GetClusterInspectReportDetailRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.reportId = builder.reportId;
        this.category = builder.category;
        this.level = builder.level;
        this.targetType = builder.targetType;
        this.onlyAbnormal = builder.onlyAbnormal;
        this.language = builder.language;
        this.maxResults = builder.maxResults;
        this.nextToken = builder.nextToken;
    }

    /** Returns a builder of a request for the first page. */
    public static Builder builder(String clusterId, String reportId) {
        return new Builder(clusterId, reportId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the id of the report. */
    public String reportId() {
        return reportId;
    }

    /** Returns the subject of the items; null means all. */
    public @Nullable InspectCategory category() {
        return category;
    }

    /** Returns the level of the items; null means all. */
    public @Nullable InspectLevel level() {
        return level;
    }

    /** Returns the kind of what the items check; null means all. */
    public @Nullable String targetType() {
        return targetType;
    }

    /** Returns whether the page has abnormal items only; null means no. */
    public @Nullable Boolean onlyAbnormal() {
        return onlyAbnormal;
    }

    /** Returns the language; null means the service's default. */
    public @Nullable ReportLanguage language() {
        return language;
    }

    /** Returns the largest number of elements in a page; null means the service's default. */
    public @Nullable Integer maxResults() {
        return maxResults;
    }

    /** Returns the token of the page, from the response before it; null means the first page. */
    public @Nullable String nextToken() {
        return nextToken;
    }

    /**
     * Collects the optional values of {@link GetClusterInspectReportDetailRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String reportId;
        private @Nullable InspectCategory category;
        private @Nullable InspectLevel level;
        private @Nullable String targetType;
        private @Nullable Boolean onlyAbnormal;
        private @Nullable ReportLanguage language;
        private @Nullable Integer maxResults;
        private @Nullable String nextToken;

        private Builder(String clusterId, String reportId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.reportId = Objects.requireNonNull(reportId, "reportId");
        }

        /** Sets the subject of the items. */
        public Builder category(InspectCategory value) {
            category = Checks.enumValue("category", value);
            return this;
        }

        /** Sets the level of the items. */
        public Builder level(InspectLevel value) {
            level = Checks.enumValue("level", value);
            return this;
        }

        /** Sets the kind of what the items check, such as {@code NodePool}. */
        public Builder targetType(String value) {
            targetType = value;
            return this;
        }

        /** Sets whether the page has abnormal items only. */
        public Builder onlyAbnormal(boolean value) {
            onlyAbnormal = value;
            return this;
        }

        /** Sets the language. */
        public Builder language(ReportLanguage value) {
            language = Checks.enumValue("language", value);
            return this;
        }

        /**
         * Sets the largest number of elements in a page.
         *
         * @throws IllegalArgumentException if it is not 1 to 50
         */
        public Builder maxResults(int value) {
            maxResults = Checks.inRange("maxResults", value, 1, 50);
            return this;
        }

        /** Sets the token of the page, from the response before it. */
        public Builder nextToken(String value) {
            nextToken = value;
            return this;
        }

        /** Creates the request. */
        public GetClusterInspectReportDetailRequest build() {
            return new GetClusterInspectReportDetailRequest(this);
        }
    }
}
