// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Only one operation is in progress on a cluster at a time: any other is rejected with 429 CCE.01429002. */
class CceLocksTest {
    /** The operations that stay in progress for a while. */
    enum Work {
        UPGRADE,
        UPGRADE_OF_SOMEBODY,
        PRE_CHECK,
        SNAPSHOT,
        JOB;

        void start(SimulatedCceCluster cluster) {
            switch (this) {
                case UPGRADE -> cluster.upgrade(u -> {});
                case UPGRADE_OF_SOMEBODY -> cluster.startUpgrade(u -> {});
                case PRE_CHECK -> cluster.startPreCheck(p -> {});
                case SNAPSHOT -> cluster.startSnapshot();
                case JOB -> cluster.resetNodePool(SimulatedCceNodePool.DEFAULT, j -> {});
            }
        }
    }

    private final VirtualClock clock = new VirtualClock();
    private final CceCloud cloud = new CceCloud(clock);

    @ParameterizedTest
    @EnumSource
    void anOperationInProgressLocksTheCluster(Work running) {
        SimulatedCceCluster cluster = cloud.addCluster(c -> {});
        running.start(cluster);
        for (Work other : Work.values()) {
            CceErrorException rejection = catchThrowableOfType(CceErrorException.class, () -> other.start(cluster));
            assertThat(rejection.status()).isEqualTo(429);
            assertThat(rejection.code()).isEqualTo("CCE.01429002");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEndedOperationDoesNotLockTheCluster(Work before) {
        SimulatedCceCluster cluster = cloud.addCluster(c -> {});
        before.start(cluster);
        clock.advance(Duration.ofHours(1));

        assertThatCode(() -> cluster.startUpgrade(u -> u.targetVersion("v1.33.7-r0")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotLockAnotherCluster(Work work) {
        work.start(cloud.addCluster(c -> {}));

        assertThatCode(() -> work.start(cloud.addCluster(c -> {}))).doesNotThrowAnyException();
    }

    @Test
    void aPausedUpgradeLocksTheClusterAndAFailedOneDoesNot() {
        SimulatedCceCluster cluster = cloud.addCluster(c -> {});
        cluster.startUpgrade(u -> {});
        clock.advance(Duration.ofMinutes(1));
        cluster.pauseUpgrade();
        assertThat(catchThrowableOfType(CceErrorException.class, cluster::startSnapshot)
                        .code())
                .isEqualTo("CCE.01429002");
        cluster.continueUpgrade();
        cluster.script().failStage(4);
        clock.advance(Duration.ofHours(1));
        assertThatCode(cluster::startSnapshot).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"v1.31.6-r2, CCE.01429002", "v1.35, CCE.01429002"})
    void checksTheLockBeforeTheVersion(String version, String code) {
        SimulatedCceCluster cluster = cloud.addCluster(c -> {});
        cluster.startSnapshot();

        assertThat(catchThrowableOfType(CceErrorException.class, () -> cluster.upgrade(u -> u.targetVersion(version)))
                        .code())
                .isEqualTo(code);
    }
}
