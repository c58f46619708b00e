// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.Pages;
import java.util.List;
import java.util.function.Function;

/** Reads all pages of upgrade tasks; the first task is number 1, and the service takes no place beyond 1000. */
final class UpgradeDetailPages {
    private static final int PAGE = 100;
    private static final int LAST_OFFSET = 1000;

    private UpgradeDetailPages() {}

    static Pages<GetUpgradeDetailInfo> of(
            UpgradeDetailRequest request, Function<UpgradeDetailRequest, UpgradeDetailPage> reader) {
        Integer asked = request.limit();
        Integer from = request.offset();
        int limit = asked == null ? PAGE : asked;
        return Pages.byOffset(
                from == null ? 1 : from,
                limit,
                GetUpgradeDetailInfo::id,
                offset -> offset > LAST_OFFSET
                        ? List.of()
                        : reader.apply(request.toBuilder()
                                        .offset(offset)
                                        .limit(limit)
                                        .build())
                                .detailList());
    }
}
