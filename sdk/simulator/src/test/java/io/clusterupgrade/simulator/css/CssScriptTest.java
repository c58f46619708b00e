// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssListedTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The duration of script entries. One upgrade takes 39 minutes. */
class CssScriptTest {
    private static final Duration UPGRADE = Duration.ofMinutes(39);

    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCssCluster shop =
            new CssCloud(clock).addCluster(c -> c.name("shop").version("7.6.2").stepDuration(Duration.ofMinutes(1)));

    @Test
    void keepsTheVersionForOneSuccessfulUpgrade() {
        shop.script().failNode(1).once("no");
        shop.script().keepVersion();
        String id = shop.startUpgrade(u -> u.crossVersion("7.9.3"));
        clock.advance(UPGRADE);
        shop.retry(id);
        clock.advance(UPGRADE);
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
        assertThat(shop.version()).isEqualTo("7.6.2");

        shop.startUpgrade(u -> u.crossVersion("7.10.2"));
        clock.advance(UPGRADE);
        assertThat(shop.version()).isEqualTo("7.10.2");
        assertThat(shop.subVersion()).isEqualTo("7.10.2_25.2.0_0611");
    }

    @Test
    void delaysTheVersionOnce() {
        shop.script().delayVersion(Duration.ofDays(1));
        shop.startUpgrade(u -> u.crossVersion("7.9.3"));
        clock.advance(UPGRADE.plusHours(23));
        assertThat(shop.version()).isEqualTo("7.6.2");
        clock.advance(Duration.ofHours(1));
        assertThat(shop.version()).isEqualTo("7.9.3");

        shop.startUpgrade(u -> u.crossVersion("7.10.2"));
        clock.advance(UPGRADE);
        assertThat(shop.version()).isEqualTo("7.10.2");
    }

    @Test
    void anAzChangeUsesNoVersionScript() {
        shop.script().keepVersion();
        shop.startAzMigration(a -> a.to("b"));
        clock.advance(UPGRADE);
        shop.startUpgrade(u -> u.crossVersion("7.10.2"));
        clock.advance(UPGRADE);

        assertThat(shop.version()).isEqualTo("7.6.2");
    }

    @Test
    void accessToTasksIsNotARead() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        shop.script().hideTask(id, 1);
        shop.script().showStatus("ODD", 1);
        shop.tasks();
        shop.listedTasks();

        assertThat(read()).isEmpty();
        assertThat(read()).containsExactly("ODD");
        assertThat(read()).containsExactly("RUNNING");
    }

    @Test
    void usesTheNewestOfTwoScriptsForATask() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        shop.script().hideTask(id);
        shop.script().hideTask(id, 1);

        assertThat(read()).isEmpty();
        assertThat(read()).hasSize(1);
    }

    @Test
    void clearRemovesOnlyFailures() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        shop.script().failNode(1);
        shop.script().showStatus("ODD");
        shop.script().clear();

        assertThat(read()).containsExactly("ODD");
        clock.advance(UPGRADE);
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
    }

    @Test
    void rejectsANumberOfReadsBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> shop.script().hideTask("x", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.script().showStatus("x", 0));
    }

    private List<String> read() {
        return shop.readTasks(kind -> true).stream().map(CssListedTask::status).toList();
    }
}
