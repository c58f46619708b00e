// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.ClientThreads;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.upgrade.css.CssUpgradeService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests thousands of watches in real time and over real connections, on a few threads. */
@Timeout(120)
class WatcherThreadsTest {
    private static final String RUNNING =
            "{\"detailList\":[{\"id\":\"task-1\",\"status\":\"RUNNING\",\"totalNodes\":\"n1,n2\",\"completedNodes\":\"n1\"}]}";

    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger mostThreads = new AtomicInteger();
    private final CountDownLatch neverCounted = new CountDownLatch(1);
    private final Set<Thread> ofOtherTests =
            Set.copyOf(Thread.getAllStackTraces().keySet());

    @Test
    void fiveThousandUpgradesEachSecondNeedNoMoreThanTwentyFourThreads() throws Exception {
        watch(5_000, UpgradeWatcher.create(8, null), Duration.ofSeconds(1), Duration.ZERO, 3);

        assertThat(polls).hasValueGreaterThanOrEqualTo(15_000);
        assertThat(mostThreads).hasValueBetween(2, 24);
    }

    @Test
    void aSlowServerNeedsNoMoreThanFortyThreads() throws Exception {
        watch(500, UpgradeWatcher.create(26, null), Duration.ofSeconds(1), Duration.ofMillis(50), 3);

        assertThat(polls).hasValueGreaterThanOrEqualTo(1_500);
        assertThat(mostThreads).hasValueBetween(2, 40);
    }

    /** Waits until each upgrade was polled a number of times. */
    private void watch(int upgrades, UpgradeWatcher watcher, Duration interval, Duration respondsIn, int times)
            throws Exception {
        List<CompletableFuture<UpgradeOutcome>> outcomes = new ArrayList<>();
        try (RawServer server = RawServer.start(peer -> response(peer, respondsIn));
                watcher;
                OkHttpTransport transport = OkHttpTransport.builder()
                        .maxCallsInFlight(watcher.maxConcurrentPolls())
                        .build();
                CssClient css = CssClient.builder()
                        .endpoint(server.url())
                        .projectId("p")
                        .signer(Signer.none())
                        .transport(transport)
                        .build()) {
            for (int i = 0; i < upgrades; i++) {
                AtomicInteger seen = new AtomicInteger();
                AwaitOptions options = AwaitOptions.defaults()
                        .withSchedule(PollSchedule.every(interval))
                        .withUntil(now -> seen.incrementAndGet() >= times);
                outcomes.add(watcher.watch(upgrade(css, i), options));
            }
            for (CompletableFuture<UpgradeOutcome> outcome : outcomes) {
                StillRunning met = (StillRunning) outcome.get(100, TimeUnit.SECONDS);
                assertThat(met.reason()).isEqualTo(StillRunning.Reason.CONDITION_MET);
            }
        }
    }

    private static Upgrade upgrade(CssClient css, int number) {
        CssUpgradeService service = new CssUpgradeService(css.cluster("cluster-" + number));
        return new Upgrade(
                service,
                service.record(UpgradeKind.IMAGE_UPGRADE).with(known -> known.taskId("task-1")),
                new TokenSaver(null));
    }

    private void response(RawServer.Peer peer, Duration after) throws IOException {
        while (true) {
            peer.nextRequest();
            if (polls.incrementAndGet() % 500 == 0) {
                mostThreads.accumulateAndGet(ClientThreads.count(ofOtherTests), Math::max);
            }
            takeTime(after);
            peer.ok(RUNNING);
        }
    }

    /** Delays a response of the server; the latch is never counted down. */
    private void takeTime(Duration duration) {
        try {
            assertThat(duration.isZero() || !neverCounted.await(duration.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
