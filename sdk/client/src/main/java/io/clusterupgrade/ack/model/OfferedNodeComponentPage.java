// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the node components that the service offers (see sdk/docs/wire/ack.md#node-components).
 *
 * @param components the components
 * @param maxResults the largest number of components in a page
 * @param nextToken the token of the next page; null after the last one
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listnodepoolcomponents">vendor's documentation</a>
 * @since 0.1.0
 */
public record OfferedNodeComponentPage(
        @JsonProperty("components") List<OfferedNodeComponent> components,
        @JsonProperty("max_results") @Nullable Integer maxResults,
        @JsonProperty("next_token") @Nullable String nextToken) {

    public OfferedNodeComponentPage {
        components = ImmutableCopies.list(components);
    }
}
