// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.RestartType;
import java.util.List;
import java.util.Objects;

/**
 * Asks to restart nodes of a cluster one after another (see sdk/docs/wire/css.md#restarts). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RollingRestartRequest {
    private final String clusterId;
    private final List<String> value;

    private RollingRestartRequest(String clusterId, List<String> value) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.value = Checks.oneOrMore("value", value);
    }

    /**
     * The request for some kinds of nodes.
     *
     * @param clusterId the cluster's id
     * @param value kinds of nodes, such as {@code ess} and {@code ess-master}; {@code all} for every one
     */
    public static RollingRestartRequest of(String clusterId, List<String> value) {
        return new RollingRestartRequest(clusterId, value);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** What the values are: always kinds of nodes, since the service takes nothing else. */
    @JsonProperty("type")
    public RestartType type() {
        return RestartType.ROLE;
    }

    /** Kinds of nodes. */
    public List<String> value() {
        return value;
    }

    /** The values as they are sent, with commas between them. */
    @JsonProperty("value")
    public String valueText() {
        return String.join(",", value);
    }
}
