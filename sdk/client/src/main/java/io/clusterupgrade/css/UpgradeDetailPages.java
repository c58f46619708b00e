// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads all pages of upgrade tasks. Ends on a page that is not full, or that has no new task: a service that does not know the
 * offset under the name we send it answers the first page again and again. The total that the pages carry is not looked at,
 * since the documents disagree on what it counts.
 */
final class UpgradeDetailPages {
    private static final int PAGE = 100;
    private static final int LAST_OFFSET = 1000;

    private UpgradeDetailPages() {}

    static List<GetUpgradeDetailInfo> all(
            UpgradeDetailRequest request, Function<UpgradeDetailRequest, UpgradeDetailPage> reader) {
        Integer asked = request.limit();
        Integer from = request.offset();
        int limit = asked == null ? PAGE : asked;
        List<GetUpgradeDetailInfo> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int offset = from == null ? 1 : from; offset <= LAST_OFFSET; offset += limit) {
            List<GetUpgradeDetailInfo> page = reader.apply(
                            request.toBuilder().offset(offset).limit(limit).build())
                    .detailList();
            int before = seen.size();
            for (GetUpgradeDetailInfo task : page) {
                String id = task.id();
                // A task without an id cannot be told from another; it is kept as often as it comes on the first page.
                if (id == null ? before == 0 : seen.add(id)) {
                    all.add(task);
                }
            }
            if (page.size() < limit || seen.size() == before) {
                break;
            }
        }
        return List.copyOf(all);
    }
}
