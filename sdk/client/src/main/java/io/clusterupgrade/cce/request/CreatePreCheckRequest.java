// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * A request to check a cluster before an upgrade (see sdk/docs/wire/cce.md#createprecheck). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreatePreCheckRequest {
    private final String clusterId;
    private final String clusterVersion;
    private final String targetVersion;
    private final List<SkippedCheckItem> skippedCheckItemList;

    private CreatePreCheckRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.clusterVersion = builder.clusterVersion;
        this.targetVersion = builder.targetVersion;
        this.skippedCheckItemList = builder.skippedCheckItemList;
    }

    /**
     * Returns a builder of a request for a cluster.
     *
     * @param clusterId the cluster's id
     * @param clusterVersion the full version of the cluster, such as {@code v1.29.13-r10}
     * @param targetVersion the version to upgrade to; without a patch number, the newest patch
     * @throws IllegalArgumentException if {@code clusterId} is blank or {@code clusterVersion} is blank or {@code
     *     targetVersion} is blank
     */
    public static Builder builder(String clusterId, String clusterVersion, String targetVersion) {
        return new Builder(clusterId, clusterVersion, targetVersion);
    }

    /** Returns the cluster's id. */
    @JsonProperty("clusterID")
    public String clusterId() {
        return clusterId;
    }

    /** Returns the full version of the cluster, such as {@code v1.29.13-r10}. */
    @JsonProperty("clusterVersion")
    public String clusterVersion() {
        return clusterVersion;
    }

    /** Returns the version to upgrade to; without a patch number, the newest patch. */
    @JsonProperty("targetVersion")
    public String targetVersion() {
        return targetVersion;
    }

    /** Returns the items that the check passes over; empty for none. */
    @JsonProperty("skippedCheckItemList")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<SkippedCheckItem> skippedCheckItemList() {
        return skippedCheckItemList;
    }

    /**
     * Collects the optional values of {@link CreatePreCheckRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String clusterVersion;
        private final String targetVersion;
        private List<SkippedCheckItem> skippedCheckItemList = List.of();

        private Builder(String clusterId, String clusterVersion, String targetVersion) {
            this.clusterId = Checks.text("clusterId", clusterId);
            this.clusterVersion = Checks.text("clusterVersion", clusterVersion);
            this.targetVersion = Checks.text("targetVersion", targetVersion);
        }

        /** Sets the items that the check passes over. */
        public Builder skippedCheckItemList(List<SkippedCheckItem> value) {
            skippedCheckItemList = ImmutableCopies.list(value);
            return this;
        }

        /** Creates the request. */
        public CreatePreCheckRequest build() {
            return new CreatePreCheckRequest(this);
        }
    }
}
