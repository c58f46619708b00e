// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection of nodes of a cluster (see sdk/docs/wire/cce.md#createprecheck). Used in responses and in requests.
 *
 * @param key {@code node.uid}
 * @param values the ids of the nodes; an empty list is not sent
 * @param operator {@code In}
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ResourceSelector(
        @JsonProperty("key") @Nullable String key,

        @JsonProperty("values") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> values,

        @JsonProperty("operator") @Nullable String operator) {

    public ResourceSelector {
        values = ImmutableCopies.list(values);
    }
}
