// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @param version its version, {@code v1.29} or, for old clusters, {@code v1.17.9-r0}: compare the first two numbers
 * @param platformVersion its platform version, {@code cce.X.Y}
 * @param legacyVersion no longer used
 * @param category the type of cluster by its features
 * @param type the type of machine its masters run on
 * @param flavor its size
 * @param extendParam extended parameters
 * @since 0.1.0
 */
public record ClusterSpec(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("platformVersion") @Nullable String platformVersion,
        @JsonProperty("legacyVersion") @Nullable String legacyVersion,
        @JsonProperty("category") ClusterCategory category,
        @JsonProperty("type") ClusterType type,
        @JsonProperty("flavor") @Nullable String flavor,
        @JsonProperty("extendParam") ClusterExtendParam extendParam) {

    public ClusterSpec {
        category = category == null ? ClusterCategory.ABSENT : category;
        type = type == null ? ClusterType.ABSENT : type;
        extendParam = extendParam == null ? ClusterExtendParam.EMPTY : extendParam;
    }

    static final ClusterSpec EMPTY = new ClusterSpec(
            null, null, null, ClusterCategory.ABSENT, ClusterType.ABSENT, null, ClusterExtendParam.EMPTY);
}
