// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the upgrade tasks of a cluster (see sdk/docs/wire/css.md#upgradedetail).
 *
 * @param totalSize the number of started upgrades or of tasks; the documents disagree, so do not rely on it
 * @param detailList the tasks of this page, in no documented order
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeDetailPage(
        @JsonProperty("totalSize") @Nullable Integer totalSize,
        @JsonProperty("detailList") List<GetUpgradeDetailInfo> detailList) {

    public UpgradeDetailPage {
        detailList = ImmutableCopies.list(detailList);
    }
}
