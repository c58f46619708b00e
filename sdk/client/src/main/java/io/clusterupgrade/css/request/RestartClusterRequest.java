// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.RestartType;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request to restart nodes of a cluster, all at once (see sdk/docs/wire/css.md#restarts).
 *
 * @param clusterId the cluster's id
 * @param type the kind of the values
 * @param value the id of one node; or kinds of nodes, such as {@code ess} and {@code ess-master}, {@code all} for all kinds
 * @since 0.1.0
 */
public record RestartClusterRequest(
        String clusterId, @JsonProperty("type") RestartType type, List<String> value) {
    public RestartClusterRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Checks.enumValue("type", type);
        value = Checks.notEmpty("value", Checks.names("value", value));
    }

    /** Returns the values as they are sent, separated by commas. */
    @JsonProperty("value")
    public String valueText() {
        return String.join(",", value);
    }
}
