// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health checks of a cluster (see sdk/docs/wire/css.md#listaiops).
 *
 * @param aiopsList the checks of this page, in no documented order
 * @param totalSize the number of all checks
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AiOpsPage(
        @JsonProperty("aiops_list") List<AiOps> aiopsList,
        @JsonProperty("total_size") @Nullable Integer totalSize) {

    public AiOpsPage {
        aiopsList = ImmutableCopies.list(aiopsList);
    }
}
