// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceFixtures.CLUSTER;
import static io.clusterupgrade.cce.CceFixtures.V129;
import static io.clusterupgrade.cce.CceFixtures.V131;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static io.clusterupgrade.cce.CceFixtures.at;

import io.clusterupgrade.cce.model.LineStatus;
import io.clusterupgrade.cce.model.Metadata;
import io.clusterupgrade.cce.model.PointStatus;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowList;
import io.clusterupgrade.cce.model.WorkFlowPhase;
import io.clusterupgrade.cce.model.WorkFlowPoint;
import io.clusterupgrade.cce.model.WorkFlowSpec;
import io.clusterupgrade.cce.model.WorkFlowStatus;
import io.clusterupgrade.cce.model.WorkFlowTaskType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of the samples of workflows. */
class CceWorkFlowFixtureTest {
    @Test
    void readsAWorkflowThatHasStarted() {
        assertReads(
                WorkFlow.class,
                "workflows/created",
                new WorkFlow(
                        "WorkFlowTask",
                        "v3",
                        new Metadata(
                                "8f403e91-81c0-11ef-8c55-0255ac100b2e",
                                "flow",
                                Map.of("team", "web"),
                                Map.of("note", "first"),
                                at("2025-03-04T00:38:01Z"),
                                at("2025-03-04T00:38:00.77Z")),
                        new WorkFlowSpec(CLUSTER, V129, V131),
                        new WorkFlowStatus(
                                WorkFlowPhase.INIT,
                                List.of(
                                        new PointStatus(
                                                WorkFlowTaskType.PRE_CHECK,
                                                null,
                                                UpgradeTaskPhase.INIT,
                                                null,
                                                null,
                                                null),
                                        point(WorkFlowTaskType.ROLLBACK)),
                                List.of(line(WorkFlowTaskType.CLUSTER, WorkFlowTaskType.POST_CHECK, true)))));
    }

    @Test
    void readsAWorkflowInTheListAsOneObject() {
        assertReads(
                WorkFlowList.class,
                "workflows/pending",
                new WorkFlowList(
                        "List",
                        "v3",
                        List.of(new WorkFlow(
                                "WorkFlowTask",
                                "v3",
                                new Metadata(
                                        "9b0d7c2e-77b3-11ef-8c55-0255ac100b2e",
                                        null,
                                        null,
                                        null,
                                        null,
                                        at("2025-03-04T00:38:00.77Z")),
                                new WorkFlowSpec(CLUSTER, V129, V131),
                                new WorkFlowStatus(
                                        WorkFlowPhase.PENDING,
                                        List.of(
                                                new PointStatus(
                                                        WorkFlowTaskType.PRE_CHECK,
                                                        "7744ab10-77b2-11ef-8c55-0255ac100b2e",
                                                        UpgradeTaskPhase.FAILED,
                                                        at("2025-03-04T00:40:11Z"),
                                                        at("2025-03-04T00:43:57Z"),
                                                        at("2025-03-05T00:43:57Z")),
                                                point(WorkFlowTaskType.SNAPSHOT),
                                                point(WorkFlowTaskType.CLUSTER),
                                                point(WorkFlowTaskType.POST_CHECK)),
                                        List.of(
                                                line(WorkFlowTaskType.PRE_CHECK, WorkFlowTaskType.CLUSTER, true),
                                                line(
                                                        WorkFlowTaskType.PRE_CHECK,
                                                        WorkFlowTaskType.SNAPSHOT,
                                                        false)))))));
    }

    @Test
    void readsWorkflowsInTheListAsAnArray() {
        assertReads(
                WorkFlowList.class,
                "workflows/array",
                new WorkFlowList(
                        "List",
                        "v3",
                        List.of(
                                flow("w-1", V131, WorkFlowPhase.SUCCESS),
                                flow("w-2", "v1.33.1-r0", WorkFlowPhase.CANCEL))));
    }

    private static WorkFlow flow(String uid, String target, WorkFlowPhase phase) {
        return new WorkFlow(
                "WorkFlowTask",
                "v3",
                CceFixtures.tag(uid, null),
                new WorkFlowSpec(null, null, target),
                new WorkFlowStatus(phase, null, null));
    }

    private static PointStatus point(WorkFlowTaskType type) {
        return new PointStatus(type, null, null, null, null, null);
    }

    private static LineStatus line(WorkFlowTaskType from, WorkFlowTaskType to, boolean critical) {
        return new LineStatus(new WorkFlowPoint(from), new WorkFlowPoint(to), critical);
    }
}
