// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static io.clusterupgrade.upgrade.fixture.AckFixture.UNCHECKED_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests lists of tasks with several pages. */
class AckTaskListTest {
    private static final int TASKS = 45;
    private static final Pattern TASK = Pattern.compile("\\{\"task_id\"[^}]*}");

    private final AckFixture fixture = new AckFixture();

    @BeforeEach
    void manyTasks() {
        for (int i = 0; i < TASKS; i++) {
            fixture.cluster.tasks().cancel(fixture.cluster.startUpgrade(plan -> {}));
            fixture.time.sleep(Duration.ofSeconds(1));
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private int pagesToFindTheNewTask() {
        fixture.cluster.script().emptyUpgradeResponse();
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        int before = fixture.calls("DescribeClusterTasks");
        assertThat(upgrade.refresh().taskId()).isEqualTo(fixture.newestTask().id());
        return fixture.calls("DescribeClusterTasks") - before;
    }

    @Test
    void readsAllPagesForAHistory() {
        assertThat(fixture.upgrader.history()).hasSize(TASKS);
        assertThat(fixture.calls("DescribeClusterTasks")).isEqualTo(3);
    }

    @Test
    void stopsWhenTheRestOfTheListIsOlder() {
        assertThat(pagesToFindTheNewTask()).isEqualTo(1);
    }

    /** There was no task of this kind before: the tasks of the other kind show where the old ones begin. */
    @Test
    void stopsAtTheOlderTasksOfAnyKind() {
        fixture.cloud.faults().next("UpgradeClusterNodepool", Fault.cutAfterExecution());
        AckNodePoolUpgrade plan = AckNodePoolUpgrade.of(fixture.pool(0))
                .withRuntime("containerd", "2.0.1")
                .withCheck(false);

        Upgrade upgrade = fixture.upgrader.start(plan);

        assertThat(upgrade.taskId()).isEqualTo(fixture.newestTask().id());
        assertThat(fixture.calls("DescribeClusterTasks")).isEqualTo(3 + 3 + 1);
    }

    @Test
    void readsOnWhenTheListIsNotSortedNewestFirst() {
        fixture.cloud.faults().always("DescribeClusterTasks", Fault.rewriteBody(AckTaskListTest::reversed));

        assertThat(pagesToFindTheNewTask()).isEqualTo(3);
    }

    @Test
    void readsOnWhenTasksHaveNoTime() {
        fixture.cloud
                .faults()
                .always("DescribeClusterTasks", Fault.rewriteBody(body -> body.replace("\"created\"", "\"made\"")));

        assertThat(pagesToFindTheNewTask()).isEqualTo(3);
    }

    @Test
    void endsWhenEveryPageIsTheFirst() {
        String first = firstPage();
        fixture.cloud.faults().always("DescribeClusterTasks", Fault.rewriteBody(body -> first));

        assertThat(fixture.upgrader.history()).hasSize(20);
        assertThat(fixture.calls("DescribeClusterTasks")).isEqualTo(2);
    }

    /** Returns a page with its tasks in reverse order. */
    private static String reversed(String body) {
        List<String> tasks =
                TASK.matcher(body).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(tasks);
        return body.replaceAll("\"tasks\":\\[.*]", "\"tasks\":[" + String.join(",", tasks) + "]");
    }

    /** Returns a full page, always the same. */
    private String firstPage() {
        return "{\"tasks\":["
                + fixture.cluster.tasks().all().stream()
                        .limit(20)
                        .map(task -> "{\"task_id\":\"" + task.id()
                                + "\",\"task_type\":\"cluster_upgrade\",\"state\":\"canceled\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }
}
