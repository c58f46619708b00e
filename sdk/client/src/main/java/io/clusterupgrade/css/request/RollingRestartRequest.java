// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.RestartType;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request to restart nodes of a cluster one after another (see sdk/docs/wire/css.md#restarts).
 *
 * @param clusterId the cluster's id
 * @param value kinds of nodes, such as {@code ess} and {@code ess-master}; {@code all} for all kinds
 * @since 0.1.0
 */
public record RollingRestartRequest(String clusterId, List<String> value) {
    public RollingRestartRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        value = Checks.notEmpty("value", Checks.names("value", value));
    }

    /** Returns the kind of the values: always kinds of nodes, since the service accepts nothing else. */
    @JsonProperty("type")
    public RestartType type() {
        return RestartType.ROLE;
    }

    /** Returns the values as they are sent, separated by commas. */
    @JsonProperty("value")
    public String valueText() {
        return String.join(",", value);
    }
}
