// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.EmbeddedJson;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import java.util.Map;

/**
 * The AZs of the nodes after an AZ change (see sdk/docs/wire/css.md#upgradedetail). On the wire it is JSON in a
 * string, and the names are separated by commas.
 *
 * @param nodesByAz the names of the nodes by the code of their AZ
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
@EmbeddedJson
public record FinalAzInfoMap(@JsonValue Map<String, List<String>> nodesByAz) {

    /** Copies the map. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FinalAzInfoMap {
        nodesByAz = ImmutableCopies.map(nodesByAz);
    }
}
