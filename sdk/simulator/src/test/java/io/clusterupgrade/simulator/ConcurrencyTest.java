// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Concurrent callers. */
class ConcurrencyTest {
    private static final int CALLERS = 16;

    private final TestCloud test = new TestCloud();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void close() {
        callers.shutdownNow();
        test.close();
    }

    @Test
    void acceptsOnlyOneOfManyRetries() throws Exception {
        SimulatedCssCluster shop = test.cloud().css().addCluster(c -> c.nodes(2));
        shop.script().failNode(1);
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        test.cloud().clock().advance(Duration.ofHours(1));

        List<Integer> statuses = all(
                CALLERS,
                () -> test.huawei("PUT", test.cssPath(shop.id(), "/upgrade/" + id + "/retry"))
                        .status());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(CALLERS - 1);
        assertThat(shop.task(id).executeTimes()).isEqualTo(2);
    }

    @Test
    void neverShowsDecreasingProgressToPollers() throws Exception {
        SimulatedCssCluster shop =
                test.cloud().css().addCluster(c -> c.nodes(20).stepDuration(Duration.ofSeconds(1)));
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);

        all(CALLERS, () -> {
            int seen = 0;
            while (shop.task(id).status() == CssTaskStatus.RUNNING) {
                test.cloud().clock().advance(Duration.ofMillis(500));
                CssTask task = shop.task(id);
                assertThat(task.progress().completedNodes()).hasSizeGreaterThanOrEqualTo(seen);
                seen = task.progress().completedNodes().size();
            }
            return seen;
        });

        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
        assertThat(shop.task(id).progress().completedNodes()).isEqualTo(shop.nodeNames());
    }

    @Test
    void appliesAQueuedFaultToExactlyOneCallAndRecordsEveryCall() throws Exception {
        test.cloud().faults().times(3, Fault.response(503));

        List<Integer> statuses = all(
                64,
                () -> test.huawei("GET", test.cssPath("none", "/upgrade/detail"))
                        .status());

        assertThat(statuses.stream().filter(status -> status == 503)).hasSize(3);
        assertThat(test.cloud().journal().count("UpgradeDetail")).isEqualTo(64);
        assertThat(test.cloud().journal().calls())
                .extracting(RecordedCall::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 64).mapToObj(i -> (long) i).toList());
    }

    @Test
    void acceptsAReplayedRequestOnlyOnce() throws Exception {
        RawRequest request = test.alibabaRequest("GET", "/api/v2/clusters/none/upgrade/status", "application/json");

        List<Integer> statuses = all(CALLERS, () -> test.send(request).status());

        assertThat(statuses).containsOnlyOnce(404);
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(CALLERS - 1);
    }

    private <T> List<T> all(int times, Callable<T> call) throws Exception {
        List<Future<T>> futures =
                callers.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList());
        return futures.stream().map(ConcurrencyTest::result).toList();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
