// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceStage;
import io.clusterupgrade.simulator.cce.model.CceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatedCceClusterTest {
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCceCluster prod = new CceCloud(clock)
            .addCluster(c -> c.name("prod")
                    .version("v1.29.13-r10")
                    .initDuration(Duration.ofSeconds(10))
                    .queuingDuration(Duration.ofSeconds(20))
                    .stageDuration(Duration.ofSeconds(25)));
    private final String uid = prod.startUpgrade(u -> u.targetVersion("v1.31.6-r2"));

    @Test
    void aTaskPassesThroughItsPhases() {
        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.INIT);
        assertThat(prod.task(uid).progress()).isZero();
        clock.advance(Duration.ofSeconds(10));
        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.QUEUING);
        assertThat(prod.task(uid).stages()).isEmpty();
        clock.advance(Duration.ofSeconds(70));
        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.RUNNING);
        assertThat(prod.task(uid).progress()).isEqualTo(0.5);
        clock.advance(Duration.ofSeconds(50));
        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(prod.task(uid).progress()).isEqualTo(1.0);
    }

    @Test
    void changesTheVersionWhenTheUpgradeSucceeds() {
        clock.advance(Duration.ofSeconds(129));
        assertThat(prod.version()).isEqualTo("v1.29.13-r10");
        clock.advance(Duration.ofSeconds(1));
        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void aScriptedStageFailsTheTaskAndIsShownInTheStages() {
        prod.script().failStage(2);
        clock.advance(Duration.ofMinutes(10));

        CceTask failed = prod.task(uid);
        assertThat(failed.phase()).isEqualTo(CcePhase.FAILED);
        assertThat(failed.progress()).isEqualTo(0.5);
        assertThat(failed.stages())
                .containsExactly(
                        new CceStage("upgrade-limit-check", "Success"),
                        new CceStage("addon-limit-check", "Failed"),
                        new CceStage("simulated-control-plane-upgrade", "Init"),
                        new CceStage("simulated-node-upgrade", "Init"));
        assertThat(prod.version()).isEqualTo("v1.29.13-r10");
    }

    @Test
    void anotherUpgradeCanStartOnlyAfterwards() {
        CceErrorException rejection = catchThrowableOfType(CceErrorException.class, () -> prod.startUpgrade(u -> {}));
        assertThat(rejection.code()).isEqualTo("CCE.01429002");

        clock.advance(Duration.ofMinutes(10));
        String second = prod.startUpgrade(u -> u.targetVersion("v1.33.7-r0"));
        assertThat(prod.tasks()).extracting(CceTask::uid).containsExactly(second, uid);
        assertThat(prod.task(second).version()).isEqualTo("v1.31.6-r2");
    }

    @Test
    void aClearedScriptCausesNoFailure() {
        prod.script().failStage(1).clear();
        clock.advance(Duration.ofMinutes(10));

        assertThat(prod.task(uid).phase()).isEqualTo(CcePhase.SUCCESS);
    }

    @Test
    void hasFourStages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prod.script().failStage(5))
                .withMessage("Stage must be 1 to 4: 5");
    }

    @Test
    void instantStagesEndAtFullProgress() {
        SimulatedCceCluster fast = new CceCloud(clock)
                .addCluster(c -> c.initDuration(Duration.ZERO)
                        .queuingDuration(Duration.ZERO)
                        .stageDuration(Duration.ZERO));
        CceTask task = fast.task(fast.startUpgrade(u -> {}));

        assertThat(task.phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(task.progress()).isEqualTo(1.0);
    }
}
