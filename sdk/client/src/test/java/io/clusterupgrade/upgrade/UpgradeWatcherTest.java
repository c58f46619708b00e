// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.upgrade.css.CssUpgradeService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UpgradeWatcherTest {
    private final VirtualTime time = new VirtualTime().manual();
    private final FakeUpgrades cloud = new FakeUpgrades(time);
    private final AwaitOptions everySecond =
            AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofSeconds(1)));

    @Test
    void doesNotDriftOverAHundredThousandPolls() {
        cloud.sees(UpgradeState.RUNNING);
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            CompletableFuture<UpgradeOutcome> outcome = watcher.watch(cloud.upgrade(), everySecond);

            for (int second = 0; second < 100_000; second++) {
                time.advance(Duration.ofMillis(999));
                time.advance(Duration.ofMillis(1));
            }

            assertThat(outcome).isNotDone();
            assertThat(cloud.polls).hasSize(100_001);
            assertThat(Duration.between(cloud.polls.get(0), cloud.polls.get(100_000)))
                    .isEqualTo(Duration.ofSeconds(100_000));
        }
    }

    @Test
    void doesNotAddUpTheDurationOfPolls() {
        cloud.sees(UpgradeState.RUNNING);
        cloud.whilePolling = () -> time.pass(Duration.ofMillis(300));
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            CompletableFuture<UpgradeOutcome> outcome = watcher.watch(cloud.upgrade(), everySecond);
            time.advance(Duration.ofSeconds(1000));

            assertThat(outcome).isNotDone();
            assertThat(cloud.polls).hasSizeBetween(1000, 1001);
        }
    }

    @Test
    void endsItsWatchesWhenItIsClosedAndNothingElse() {
        cloud.sees(UpgradeState.RUNNING);
        UpgradeWatcher watcher = UpgradeWatcher.create();
        CompletableFuture<UpgradeOutcome> outcome = watcher.watch(cloud.upgrade(), everySecond);
        time.advance(Duration.ofSeconds(3));

        watcher.close();
        watcher.close();

        assertThat(((StillRunning) outcome.join()).reason()).isEqualTo(StillRunning.Reason.WATCHER_CLOSED);
        assertThat(watcher.activeWatches()).isZero();
        assertThat(time.waiting()).isZero();
        assertThat(cloud.actions).isEmpty();
        assertThatThrownBy(() -> watcher.watch(cloud.upgrade(), everySecond)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsAWatchWhoseFutureIsCancelled() {
        cloud.sees(UpgradeState.RUNNING);
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            CompletableFuture<UpgradeOutcome> outcome = watcher.watch(cloud.upgrade(), everySecond);
            time.advance(Duration.ofSeconds(3));
            outcome.cancel(true);
            int polls = cloud.polls.size();

            time.advance(Duration.ofSeconds(60));

            assertThat(cloud.polls).hasSize(polls);
            assertThat(watcher.activeWatches()).isZero();
        }
    }

    @Test
    void rejectsALimitOfZeroPolls() {
        assertThatThrownBy(() -> UpgradeWatcher.create(0)).hasMessage("maxConcurrentPolls < 1: 0");
        try (UpgradeWatcher watcher = UpgradeWatcher.create(3)) {
            assertThat(watcher.maxConcurrentPolls()).isEqualTo(3);
        }
    }

    @Test
    void pollsOneAccountOnTimeWhileAnotherIsThrottled() {
        int[] polls = new int[2];
        FakeTransport transport = new FakeTransport();
        transport.then((call, deadline) -> {
            polls[call.url().contains("/limited-") ? 0 : 1]++;
            return CannedResponses.response(200, "{\"detailList\":[{\"id\":\"task-2\",\"status\":\"RUNNING\"}]}");
        });
        CssClient limited = Clients.cssBuilder(transport, time)
                .rateLimit(RateLimit.perSecond(1))
                .build();
        CssClient free = Clients.css(transport, time);
        List<CompletableFuture<UpgradeOutcome>> outcomes = new ArrayList<>();
        try (UpgradeWatcher watcher = UpgradeWatcher.create(8, null)) {
            for (int i = 0; i < 200; i++) {
                outcomes.add(watch(watcher, limited, "limited-" + i));
            }
            for (int i = 0; i < 10; i++) {
                outcomes.add(watch(watcher, free, "free-" + i));
            }
            for (int second = 0; second < 60; second++) {
                time.advance(Duration.ofSeconds(1));
            }

            assertThat(outcomes).noneMatch(CompletableFuture::isDone);
            assertThat(polls[0]).isBetween(58, 62);
            assertThat(polls[1]).isBetween(600, 610);
        }
    }

    @Test
    void usesAtMostTenKibibytesForEachWatch() {
        String detail = payload();
        HttpResponse response = CannedResponses.response(200, detail);
        CssClient css = Clients.cssBuilder(new FakeTransport(), time)
                .transport((call, deadline) -> new Responded(response))
                .build();
        int watches = 5_000;
        List<CompletableFuture<UpgradeOutcome>> outcomes = new ArrayList<>(watches);
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            outcomes.add(watch(watcher, css, 0));
            time.advance(Duration.ofSeconds(2));
            long before = usedAfterCollection();
            for (int i = 1; i <= watches; i++) {
                outcomes.add(watch(watcher, css, i));
            }
            time.advance(Duration.ofSeconds(2));

            assertThat((usedAfterCollection() - before) / watches).isLessThan(10 * 1024);
            assertThat(outcomes).noneMatch(CompletableFuture::isDone);
        }
    }

    private CompletableFuture<UpgradeOutcome> watch(UpgradeWatcher watcher, CssClient css, int number) {
        return watch(watcher, css, "cluster-" + number);
    }

    private CompletableFuture<UpgradeOutcome> watch(UpgradeWatcher watcher, CssClient css, String cluster) {
        CssUpgradeService service = new CssUpgradeService(css.cluster(cluster));
        UpgradeRecord record = service.record(UpgradeKind.IMAGE_UPGRADE).with(known -> known.taskId("task-" + 2));
        return watcher.watch(new Upgrade(service, record, new TokenSaver(null)), everySecond);
    }

    @Test
    void pollsInTheThreadsOfAnExecutor() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        FakeTransport transport = new FakeTransport();
        CountDownLatch polled = new CountDownLatch(1);
        List<String> threads = new ArrayList<>();
        transport.then((call, deadline) -> {
            threads.add(Thread.currentThread().getName());
            polled.countDown();
            return CannedResponses.response(200, "{\"detailList\":[{\"id\":\"task-2\",\"status\":\"FAILED\"}]}");
        });
        try (UpgradeWatcher watcher = UpgradeWatcher.on(executor, 2)) {
            CompletableFuture<UpgradeOutcome> outcome = watch(watcher, Clients.css(transport, time), 1);
            time.advance(Duration.ofSeconds(1));

            assertThat(polled.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(threads).first().asString().startsWith("pool-");
            assertThat(outcome).isNotNull();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void runsOnVirtualThreads() throws Exception {
        FakeTransport transport = new FakeTransport();
        transport.then((call, deadline) ->
                CannedResponses.response(200, "{\"detailList\":[{\"id\":\"task-2\",\"status\":\"SUCCESS\"}]}"));
        ExecutorService executor = aThreadForEachTask();
        try (UpgradeWatcher watcher = UpgradeWatcher.on(executor, 100, null)) {
            List<CompletableFuture<UpgradeOutcome>> outcomes = new ArrayList<>();
            CssClient css = Clients.css(transport, time);
            for (int i = 0; i < 200; i++) {
                outcomes.add(watch(watcher, css, i));
            }
            time.advance(Duration.ofSeconds(1));

            for (CompletableFuture<UpgradeOutcome> outcome : outcomes) {
                assertThat(outcome.get(20, TimeUnit.SECONDS).state()).isEqualTo(UpgradeState.SUCCEEDED);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Returns an executor with virtual threads, on a JDK that has them. */
    private static ExecutorService aThreadForEachTask() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newCachedThreadPool()
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }

    private static String payload() {
        StringBuilder tasks = new StringBuilder();
        for (int task = 0; task < 3; task++) {
            StringBuilder steps = new StringBuilder();
            for (int step = 0; step < 13; step++) {
                steps.append(step == 0 ? "" : ",")
                        .append("{\"order\":")
                        .append(step)
                        .append(",\"name\":\"Step number ")
                        .append(step)
                        .append("\",\"status\":\"RUNNING\",\"desc\":\"Moves the data away from the node.\",")
                        .append("\"beginTime\":\"2026-01-05T02:23:42\",\"endTime\":\"\"}");
            }
            tasks.append(task == 0 ? "" : ",")
                    .append("{\"id\":\"task-")
                    .append(task)
                    .append("\",\"status\":\"RUNNING\",\"startTime\":\"2026-01-05T02:23:39\",\"endTime\":\"\",")
                    .append("\"totalNodes\":\"css-test-ess-esn-1-1,css-test-ess-esn-2-1,css-test-ess-esn-3-1\",")
                    .append("\"completedNodes\":\"\",\"currentNodeName\":\"css-test-ess-esn-1-1\",")
                    .append("\"executeTimes\":\"1\",\"currentNodeDetail\":[")
                    .append(steps)
                    .append("]}");
        }
        return "{\"totalSize\":3,\"detailList\":[" + tasks + "]}";
    }

    /** An exchange that completes at once and is not retained. */
    private record Responded(HttpResponse response) implements HttpExchange {
        @Override
        public HttpResponse await() {
            return response;
        }

        @Override
        public void onDone(Handler handler) {
            handler.onResponse(response);
        }

        @Override
        public void cancel() {}
    }

    private static long usedAfterCollection() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
