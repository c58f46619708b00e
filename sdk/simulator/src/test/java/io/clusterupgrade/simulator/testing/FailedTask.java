// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import io.clusterupgrade.simulator.Faults;
import io.clusterupgrade.simulator.Journal;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.io.IOException;
import java.time.Duration;

/** A CSS cluster whose task has failed, so that a retry shows whether the request was executed. */
public final class FailedTask implements AutoCloseable {
    private final TestCloud test = new TestCloud();
    private final SimulatedCssCluster shop =
            test.cloud().css().addCluster(c -> c.name("shop").nodes(1));
    private final String taskId;

    /** Creates a task that failed with this text and will fail again. */
    public FailedTask(String message) {
        shop.script().failNode(1).times(100).message(message);
        taskId = shop.startUpgrade(CssUpgradePlan::sameVersion);
        test.cloud().clock().advance(Duration.ofHours(1));
    }

    public TestCloud test() {
        return test;
    }

    public SimulatedCssCluster cluster() {
        return shop;
    }

    public String id() {
        return taskId;
    }

    public Faults faults() {
        return test.cloud().faults();
    }

    public Journal journal() {
        return test.cloud().journal();
    }

    /** Returns the newest call. */
    public RecordedCall newestCall() {
        return journal().calls().get(journal().calls().size() - 1);
    }

    /** Returns the number of runs of the task: 1, and one more for each executed retry. */
    public int runs() {
        return shop.task(taskId).executeTimes();
    }

    public RawConnection connect() throws IOException {
        return test.connect(TestCloud.READ_TIMEOUT_MILLIS);
    }

    public RawRequest detailRequest() {
        return test.huaweiRequest("GET", test.cssPath(shop.id(), "/upgrade/detail"));
    }

    public RawRequest retryRequest() {
        return test.huaweiRequest("PUT", test.cssPath(shop.id(), "/upgrade/" + taskId + "/retry"));
    }

    public RawResponse detail() throws IOException {
        return test.send(detailRequest());
    }

    public RawResponse retry() throws IOException {
        return test.send(retryRequest());
    }

    @Override
    public void close() {
        test.close();
    }
}
