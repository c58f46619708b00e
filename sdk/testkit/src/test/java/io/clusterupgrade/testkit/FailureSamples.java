// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.testkit.SimulatedCloud.Lifecycle;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.Succeeded;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test classes that {@link SimulatedCloudExtensionTest} runs: what they leave open, and what is printed when they fail. */
final class FailureSamples {
    private FailureSamples() {}

    /** A client of its own, as a test may build it, which has read something. */
    private static CssClient used(CloudSimulator cloud) {
        CssClient css = CssClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .clock(cloud.clock())
                .build();
        assertThat(css.clusters()).isEmpty();
        return css;
    }

    @SimulatedCloud
    static class LeakedClient {
        @Test
        void leavesAClientOpen(CloudSimulator cloud) {
            CssClient unused = used(cloud);
        }
    }

    @SimulatedCloud
    static class LeakedSleeper {
        @Test
        void leavesAThreadAsleep(VirtualScheduler scheduler) {
            Runnable unused = HeldTime.hold(scheduler);
            Thread thread = new Thread(() -> scheduler.sleep(Duration.ofHours(1)), "the sleeper");
            thread.setUncaughtExceptionHandler((sleeper, closed) -> {});
            thread.start();
            while (scheduler.sleepingThreads().isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    @SimulatedCloud(lifecycle = Lifecycle.PER_CLASS)
    static class LeakedInClass {
        @Test
        void leavesAClientOpen(CloudSimulator cloud) {
            CssClient unused = used(cloud);
        }
    }

    @SimulatedCloud(leakCheck = false)
    static class UncheckedLeak {
        @Test
        void leavesAClientOpen(CloudSimulator cloud) {
            CssClient unused = used(cloud);
        }
    }

    @SimulatedCloud
    static class NoLeak {
        @AutoClose
        private CssClient own;

        @BeforeEach
        void build(CloudSimulator cloud) {
            own = used(cloud);
        }

        @Test
        void closesItsClientAfterTheTest(SimulatedClients clients) {
            assertThat(clients.cssBuilder().build().clusters()).isEmpty();
            assertThat(own.clusters()).isEmpty();
        }
    }

    @SimulatedCloud
    static class Failing {
        @Test
        void fails(CloudSimulator cloud, CssClient css) {
            cloud.faults().next("ListClustersDetails", Fault.unavailable());
            assertThat(used(cloud)).isNotNull();
            var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
            ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));
            throw new AssertionError("the test failed");
        }

        @Test
        void passes(CssClient css) {
            assertThat(css.clusters()).isEmpty();
        }

        @Test
        void isAborted(CssClient css) {
            assertThat(css.clusters()).isEmpty();
            abort("not now");
        }
    }

    @SimulatedCloud(lifecycle = Lifecycle.PER_CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class FailingAmongOthers {
        @RepeatedTest(3)
        void failsTheThirdTime(CssClient css, RepetitionInfo repetition) {
            for (int i = 0; i < 20; i++) {
                assertThat(css.clusters()).isEmpty();
            }
            assertThat(repetition.getCurrentRepetition()).isLessThan(3);
        }
    }

    @SimulatedCloud
    static class Parallel {
        static final int TESTS = 6;
        private static final CountDownLatch ALL_STARTED = new CountDownLatch(TESTS);

        @RepeatedTest(TESTS)
        void upgrades(CloudSimulator cloud, CssClient css) throws InterruptedException {
            ALL_STARTED.countDown();
            boolean unused = ALL_STARTED.await(1, TimeUnit.SECONDS); // a pool may not run all of them at a time
            var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
            var upgrade = ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));
            assertThat(upgrade.await()).isInstanceOf(Succeeded.class);
            assertThat(cloud.css().clusters()).hasSize(1);
        }
    }
}
