// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.request.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The calls that an upgrade of CCE makes, in order (see sdk/docs/wire/cce.md#flow). */
final class CcePlannedCalls {
    private static final String ANY_CLUSTER = "<id of the cluster>";
    private static final String ANY_VERSION = "<version of the cluster>";

    private final CceClusterUpgrade plan;
    private final List<PlannedCall> calls = new ArrayList<>();

    private CcePlannedCalls(CceClusterUpgrade plan) {
        this.plan = plan;
    }

    static List<PlannedCall> of(CceClusterUpgrade plan) {
        CcePlannedCalls calls = new CcePlannedCalls(plan);
        calls.before();
        calls.upgrade();
        return List.copyOf(calls.calls);
    }

    private void before() {
        calls.add(PlannedCall.of(CceOperations.Clusters.SHOW_CLUSTER, "whether it is available"));
        calls.add(PlannedCall.of(CceOperations.LIST_UPGRADE_CLUSTER_TASKS, "remember the existing tasks"));
        calls.add(PlannedCall.of(
                CceOperations.UpgradeInfo.SHOW_CLUSTER_UPGRADE_INFO,
                "which version it has, and whether " + plan.targetVersion() + " is offered"));
        if (plan.workFlow()) {
            calls.add(PlannedCall.of(
                    CceOperations.WorkFlows.LIST_UPGRADE_WORK_FLOWS, "none may be open for another version"));
            calls.add(PlannedCall.of(
                    CceOperations.WorkFlows.LIST_UPGRADE_WORK_FLOWS, "again; reuse one that is open for the version"));
            calls.add(PlannedCall.of(
                    CceOperations.WorkFlows.CREATE_UPGRADE_WORK_FLOW,
                    plan.workFlowRequest(ANY_CLUSTER, ANY_VERSION, plan.targetVersion()),
                    "if none is open, with the versions in full"));
        }
        if (plan.preCheck()) {
            calls.add(PlannedCall.of(
                    CceOperations.Checks.LIST_PRE_CHECK_TASKS, "reuse one that has passed or is in progress"));
            calls.add(PlannedCall.of(
                    CceOperations.Checks.CREATE_PRE_CHECK,
                    plan.preCheckRequest(ANY_CLUSTER, ANY_VERSION, plan.targetVersion()),
                    "if none can be used, with the versions in full"));
            calls.add(
                    PlannedCall.of(CceOperations.Checks.SHOW_PRE_CHECK, "wait for it, at most " + plan.checkTimeout()));
        }
        if (plan.snapshot()) {
            calls.add(PlannedCall.of(
                    CceOperations.Snapshots.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS, "wait for one in progress"));
            calls.add(PlannedCall.of(
                    CceOperations.Snapshots.CREATE_CLUSTER_MASTER_SNAPSHOT, "of the masters, if none is in progress"));
            calls.add(PlannedCall.of(
                    CceOperations.Snapshots.LIST_CLUSTER_MASTER_SNAPSHOT_TASKS,
                    "wait for it, at most " + plan.checkTimeout()));
        }
    }

    private void upgrade() {
        calls.add(PlannedCall.of(
                CceOperations.LIST_UPGRADE_CLUSTER_TASKS, "check that no other upgrade was started meanwhile"));
        calls.add(PlannedCall.of(
                CceOperations.UPGRADE_CLUSTER,
                plan.request(ANY_CLUSTER, plan.targetVersion()),
                "start, with the target in full"));
        calls.add(PlannedCall.of(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, "watch it"));
        calls.add(PlannedCall.of(CceOperations.Clusters.SHOW_CLUSTER, "verify the version"));
        calls.add(PlannedCall.of(
                CceOperations.UpgradeInfo.SHOW_CLUSTER_UPGRADE_INFO,
                "verify the patch, if the cluster does not show it"));
        calls.add(PlannedCall.of(
                CceOperations.Checks.CREATE_POST_CHECK,
                CcePlan.postCheckRequest(ANY_CLUSTER, ANY_VERSION, plan.targetVersion()),
                "only when finish() is called, with the versions of the task"));
    }

    static String skipped(CceClusterUpgrade plan) {
        return plan.skippedChecks().isEmpty()
                ? ""
                : plan.skippedChecks().stream()
                        .map(SkippedCheckItem::name)
                        .collect(Collectors.joining(",", ", skipped=", ""));
    }

    /** Returns the body of the UpgradeCluster request, as far as the plan determines it. */
    static String body(CceClusterUpgrade plan) {
        return JsonValue.from(CceOperations.UPGRADE_CLUSTER.body(plan.request(ANY_CLUSTER, plan.targetVersion())))
                .raw();
    }

    static List<String> notices(CceClusterUpgrade plan) {
        List<String> notices = new ArrayList<>();
        notices.add("The vendor prefers the console for upgrades and opens this API on request.");
        notices.add(
                "There is no operation that rolls an upgrade back; the roll-back of a backup lies outside the API.");
        notices.add(
                "Until it is done: do not restart nodes or reinstall add-ons, and suspend autoscaling. Add-ons that do"
                        + " not fit the target are upgraded, too.");
        notices.add("Check the cluster afterwards and call finish(), which records that: nothing else sends the"
                + " post-check.");
        notices.add(
                plan.workFlow()
                        ? "The post-check is the last step of the workflow. As long as that is open, a plan with a"
                                + " workflow for other versions is rejected."
                        : "Without a workflow the upgrade cannot be aborted.");
        if (!plan.skippedChecks().isEmpty() && !plan.onlyUpgrade()) {
            notices.add(
                    "The service's own check at the beginning of the upgrade does not know the skipped items and may"
                            + " fail because of them; withOnlyUpgrade(true) leaves it out.");
        }
        return List.copyOf(notices);
    }
}
