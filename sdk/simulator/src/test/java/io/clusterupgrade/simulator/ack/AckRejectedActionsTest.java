// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.VirtualClock;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Actions that the service rejects by state, stage and type of a task. */
class AckRejectedActionsTest {
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedAckCluster web =
            new AckCloud(clock).addCluster(c -> c.precheckDuration(Duration.ofMinutes(1)));

    @Test
    void rejectsAPauseInAStage() {
        web.script().rejectAction("pause", "PreCheck");
        String task = web.startUpgrade(u -> {});
        expectRejection(() -> web.tasks().pause(task), "PreCheck");
        clock.advance(Duration.ofMinutes(1));

        web.tasks().pause(task);
        assertThat(web.tasks().get(task).state()).isEqualTo("paused");
    }

    @Test
    void rejectsACancellationBeforeAPause() {
        web.script().rejectAction("cancel", "running");
        String task = web.startUpgrade(u -> {});
        expectRejection(() -> web.tasks().cancel(task), "running");
        web.tasks().pause(task);

        web.tasks().cancel(task);
        assertThat(web.tasks().get(task).state()).isEqualTo("canceled");
    }

    @Test
    void rejectsAResumptionByTypeUntilTheScriptIsCleared() {
        web.script().rejectAction("resume", "cluster_upgrade");
        String task = web.startUpgrade(u -> {});
        web.tasks().pause(task);
        expectRejection(() -> web.tasks().resume(task), "cluster_upgrade");
        web.script().clear();

        web.tasks().resume(task);
        assertThat(web.tasks().get(task).state()).isEqualTo("running");
    }

    @Test
    void knowsThreeActions() {
        assertThatIllegalArgumentException().isThrownBy(() -> web.script().rejectAction("retry", "running"));
    }

    private static void expectRejection(ThrowingCallable action, String reason) {
        assertThatExceptionOfType(AckErrorException.class)
                .isThrownBy(action)
                .withMessageContaining("(" + reason + ")")
                .satisfies(error -> assertThat(error.code()).isEqualTo("ErrorClusterState"));
    }
}
