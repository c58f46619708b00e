// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The search engine of a cluster (see sdk/docs/wire/css.md#clusters).
 *
 * @param type the engine, such as {@code elasticsearch}
 * @param version the engine's version, such as {@code 7.10.2}
 * @param subVersion the image as engine version, CSS release and build, in the form of
 *     {@link GetTargetImageIdDetail#displayName()}
 * @param isEosCluster whether the version has reached its end of service
 * @param supportSecuritymode whether the security mode can be enabled
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterDatastore(
        @JsonProperty("type") DatastoreType type,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("subVersion") @Nullable String subVersion,
        @JsonProperty("isEosCluster") @Nullable Boolean isEosCluster,
        @JsonProperty("supportSecuritymode") @Nullable Boolean supportSecuritymode) {
    static final ClusterDatastore EMPTY = new ClusterDatastore(DatastoreType.ABSENT, null, null, null, null);

    public ClusterDatastore {
        type = type == null ? DatastoreType.ABSENT : type;
    }
}
