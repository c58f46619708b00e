// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.service.AsyncLoop;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.ResponseValidator;
import io.clusterupgrade.upgrade.service.SnapshotFactory;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the tasks of one kind of a cluster page by page, up to the task of the record if its id is known. The service
 * accepts no offset above {@value #LAST_OFFSET}. Used once.
 */
final class CssTaskList {
    private static final int PAGE = 100;
    private static final int LAST_OFFSET = 1000;

    private final CssUpgradeService upgrades;
    private final PollTransport reads;
    private final UpgradeRecord record;
    private final List<UpgradeSnapshot> tasks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int offset = 1;

    CssTaskList(CssUpgradeService upgrades, PollTransport reads, UpgradeRecord record) {
        this.upgrades = upgrades;
        this.reads = reads;
        this.record = record;
    }

    CompletableFuture<List<UpgradeSnapshot>> read() {
        return AsyncLoop.repeat(this::next).thenApply(done -> tasks);
    }

    /** Reads the next page and returns whether to read another one. */
    private CompletableFuture<Boolean> next() {
        UpgradeDetailRequest.Builder request = UpgradeDetailRequest.builder(upgrades.clusterId())
                .offset(offset)
                .limit(PAGE);
        if (record.kind() == UpgradeKind.AZ_CHANGE) {
            request.actionMode(ActionMode.AZ_MIGRATION);
        }
        return reads.send(CssOperations.UPGRADE_DETAIL, request.build()).thenApply(this::add);
    }

    private boolean add(ApiResponse<UpgradeDetailPage> response) {
        ResponseValidator.mustHaveList("detailList", response, CssOperations.UPGRADE_DETAIL);
        List<GetUpgradeDetailInfo> page = response.value().detailList();
        CssNodeProgress doneNodes = new CssNodeProgress(response);
        int before = tasks.size();
        for (GetUpgradeDetailInfo task : page) {
            if (task.id() == null || ids.add(task.id())) {
                tasks.add(SnapshotFactory.create(
                        CssTaskMapper.fill(record.snapshot(upgrades.now()), task),
                        response,
                        doneNodes.warnings(task),
                        upgrades.client()));
            }
        }
        offset += PAGE;
        boolean isMet = record.taskId() != null && ids.contains(record.taskId());
        boolean isLast = page.size() < PAGE || tasks.size() == before || offset > LAST_OFFSET;
        return !isMet && !isLast;
    }
}
