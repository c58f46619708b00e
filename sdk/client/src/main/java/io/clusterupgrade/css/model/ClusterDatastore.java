// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a cluster (see sdk/docs/wire/css.md#clusters).
 *
 * @param type which engine
 * @param version the engine's version, such as {@code 7.10.2}
 * @param subVersion the image: engine version, CSS release and build, as {@link GetTargetImageIdDetail#displayName()} has them
 * @param isEosCluster whether the version is at the end of its service
 * @param supportSecuritymode whether the security mode can be switched on
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

    /** Gives what a response leaves out its neutral value. */
    public ClusterDatastore {
        type = type == null ? DatastoreType.ABSENT : type;
    }
}
