// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.RestartType;
import java.util.List;
import java.util.Objects;

/**
 * Asks to restart nodes of a cluster, all at once (see sdk/docs/wire/css.md#restarts). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RestartClusterRequest {
    private final String clusterId;
    private final RestartType type;
    private final List<String> value;

    private RestartClusterRequest(String clusterId, RestartType type, List<String> value) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.type = Checks.enumValue("type", type);
        this.value = Checks.oneOrMore("value", value);
    }

    /**
     * The request for some nodes.
     *
     * @param clusterId the cluster's id
     * @param type what the values are
     * @param value the id of one node; or kinds of nodes, such as {@code ess} and {@code ess-master}, {@code all} for every one
     */
    public static RestartClusterRequest of(String clusterId, RestartType type, List<String> value) {
        return new RestartClusterRequest(clusterId, type, value);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** What the values are. */
    @JsonProperty("type")
    public RestartType type() {
        return type;
    }

    /** The id of one node, or kinds of nodes. */
    public List<String> value() {
        return value;
    }

    /** The values as they are sent, with commas between them. */
    @JsonProperty("value")
    public String valueText() {
        return String.join(",", value);
    }
}
