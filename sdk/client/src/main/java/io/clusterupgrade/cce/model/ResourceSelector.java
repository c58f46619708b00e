// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some nodes of a cluster (CCE sheet 4.1).
 *
 * @param key {@code node.uid}
 * @param values the ids of the nodes
 * @param operator {@code In}
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ResourceSelector(
        @JsonProperty("key") @Nullable String key,
        @JsonProperty("values") List<String> values,
        @JsonProperty("operator") @Nullable String operator) {

    /** Gives what an answer leaves out its neutral value. */
    public ResourceSelector {
        values = Copies.list(values);
    }
}
