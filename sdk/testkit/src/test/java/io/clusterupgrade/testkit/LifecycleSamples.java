// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.testkit.SimulatedCloud.Lifecycle;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Test classes that {@link SimulatedCloudExtensionTest} runs: what is passed, and how long it lives. */
final class LifecycleSamples {
    /** The simulators that the tests of a run were given. */
    static final List<CloudSimulator> SEEN = new CopyOnWriteArrayList<>();

    private LifecycleSamples() {}

    @SimulatedCloud
    static class AllTypes {
        private final CloudSimulator ofConstructor;
        private CloudSimulator ofBeforeEach;

        AllTypes(CloudSimulator cloud) {
            ofConstructor = cloud;
        }

        @BeforeEach
        void prepare(CloudSimulator cloud) {
            ofBeforeEach = cloud;
        }

        @Test
        void belongTogether(
                CloudSimulator cloud,
                CssClient css,
                CceClient cce,
                AckClient ack,
                VirtualClock clock,
                VirtualScheduler scheduler,
                SimulatedClients clients) {
            assertThat(List.of(ofConstructor, ofBeforeEach, clients.cloud())).containsOnly(cloud);
            assertThat(List.of(css.endpoint(), cce.endpoint(), ack.endpoint())).containsOnly(cloud.endpoint());
            assertThat(List.of(css.scheduler(), cce.scheduler(), ack.scheduler(), clients.scheduler()))
                    .containsOnly(scheduler);
            assertThat(List.of(cloud.clock(), scheduler.clock(), cloud.gatewayClock()))
                    .containsOnly(clock);
            SEEN.add(cloud);
        }
    }

    @SimulatedCloud
    static class PerTest {
        @Test
        void first(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Test
        void second(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Nested
        @SuppressWarnings("ClassCanBeStatic")
        class Inside {
            @Test
            void third(CloudSimulator cloud) {
                SEEN.add(cloud);
            }
        }
    }

    @SimulatedCloud(lifecycle = Lifecycle.PER_CLASS)
    static class PerClass {
        @BeforeAll
        static void prepare(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Test
        void first(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Test
        @SimulatedCloud
        void onItsOwn(CloudSimulator cloud) {
            assertThat(SEEN).doesNotContain(cloud);
        }

        @Nested
        @SuppressWarnings("ClassCanBeStatic")
        class Inside {
            @Test
            void shares(CloudSimulator cloud) {
                SEEN.add(cloud);
            }
        }

        @Nested
        @SuppressWarnings("ClassCanBeStatic")
        @SimulatedCloud(lifecycle = Lifecycle.PER_CLASS)
        class WithAnother {
            @Test
            void doesNotShare(CloudSimulator cloud) {
                assertThat(SEEN).doesNotContain(cloud);
            }
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @SimulatedCloud(lifecycle = Lifecycle.PER_CLASS)
    @interface SharedCloud {}

    @SharedCloud
    static class WithMetaAnnotation {
        @Test
        void first(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Test
        void second(CloudSimulator cloud) {
            SEEN.add(cloud);
        }
    }

    static class Inheriting extends PerTest {}

    static class OnAMethod {
        @Test
        @SimulatedCloud
        void withIt(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Test
        void withoutIt(CloudSimulator cloud) {
            SEEN.add(cloud);
        }
    }

    @SimulatedCloud
    static class WithOtherParameters {
        @Test
        void areLeftToOthers(CloudSimulator cloud, TestInfo info) {
            assertThat(info.getDisplayName()).contains("TestInfo");
            SEEN.add(cloud);
        }

        @Test
        void areUnknownWithoutOthers(StringBuilder unknown) {
            SEEN.clear();
        }
    }

    @SimulatedCloud
    static class PerTestBeforeAll {
        @BeforeAll
        static void prepare(CloudSimulator cloud) {
            SEEN.add(cloud);
        }

        @Test
        void never() {}
    }

    static class PerClassOnAMethod {
        @Test
        @SimulatedCloud(lifecycle = Lifecycle.PER_CLASS)
        void never(CloudSimulator cloud) {
            SEEN.add(cloud);
        }
    }

    @ExtendWith(SimulatedCloudExtension.class)
    static class WithoutTheAnnotation {
        @Test
        void never() {}
    }
}
