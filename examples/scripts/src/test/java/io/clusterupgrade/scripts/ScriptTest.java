// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the scripts of all languages must do, with a cloud whose upgrades take seconds. */
abstract class ScriptTest {
    CloudSimulator cloud = CloudSimulator.builder()
            .clock(SimulatorClock.accelerated(SimulatorClock.HIGHEST_SPEED))
            .start();

    /** Lets a cloud take the place of the first one in which nothing changes by itself. */
    final void stopTime() {
        cloud.close();
        cloud = CloudSimulator.start();
    }

    /** Runs the script with its real interpreter. */
    abstract ScriptResult run(List<String> arguments, Map<String, String> variables);

    final ScriptResult run(String... arguments) {
        return run(
                List.of(arguments),
                Map.of(
                        "CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint(),
                        "HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID,
                        "HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY,
                        "HUAWEICLOUD_SDK_PROJECT_ID", Accounts.PROJECT_ID,
                        "ALIBABA_CLOUD_ACCESS_KEY_ID", Accounts.ACCESS_KEY_ID,
                        "ALIBABA_CLOUD_ACCESS_KEY_SECRET", Accounts.SECRET_KEY));
    }

    /** Returns a cluster whose upgrade is in progress, and fails this many times. */
    final SimulatedCssCluster upgrading(int failures) {
        SimulatedCssCluster shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
        if (failures > 0) {
            shop.script().failNode(2).times(failures).message("no room");
        }
        shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        return shop;
    }

    final List<String> writes() {
        return cloud.journal().calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .map(RecordedCall::operation)
                .toList();
    }

    @AfterEach
    void stopTheCloud() {
        cloud.close();
    }

    @Test
    void watchesAnUpgradeToItsEndAndRetriesItOnce() {
        SimulatedCssCluster shop = upgrading(1);

        ScriptResult result = run("css", shop.id(), "retry");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains("CSS " + shop.id() + ", task ", " FAILED, ", "no room", " SUCCEEDED");
        assertThat(result.exit()).isZero();
        assertThat(writes()).containsExactly("RetryUpgradeTask");
    }

    @Test
    void rejectsWrongArgumentsWithItsUsage() {
        ScriptResult result = run("css", "c1", "again");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("usage: ")
                .contains("css|cce|ack CLUSTER_ID [retry]")
                .hasLineCount(1);
        assertThat(cloud.journal().calls()).isEmpty();
    }

    /** Asserts that a script has said how an upgrade ended, and has changed nothing. */
    final void assertWatched(ScriptResult result, int exit, String text) {
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains(text);
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(writes()).isEmpty();
    }
}
