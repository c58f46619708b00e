// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Script entries as a client sees them. One upgrade takes 39 minutes. */
class CssScriptWireTest {
    private static final Duration UPGRADE = Duration.ofMinutes(39);

    private final TestCloud test = new TestCloud();
    private final CssCalls shop = cluster(c -> c.name("shop"));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void keepsTheVersionAlthoughTheTaskSucceeded() throws IOException {
        shop.cluster().script().keepVersion();
        shop.upgrade("cross");
        shop.advance(UPGRADE.plusHours(99));
        assertThat(statuses()).containsExactly("SUCCESS");
        assertThat(version()).isEqualTo("7.6.2");

        shop.upgrade("cross");
        shop.advance(UPGRADE);
        assertThat(version()).isEqualTo("7.10.2");
    }

    @Test
    void changesTheVersionLaterThanTheTask() throws IOException {
        shop.cluster().script().delayVersion(Duration.ofMinutes(5));
        shop.upgrade("cross");
        shop.advance(UPGRADE);
        assertThat(statuses()).containsExactly("SUCCESS");
        assertThat(version()).isEqualTo("7.6.2");

        shop.advance(Duration.ofMinutes(5));
        assertThat(version()).isEqualTo("7.10.2");
        assertThat(shop.show().at("/datastore/subVersion").asText()).isEqualTo("7.10.2_25.2.0_0611");
    }

    @Test
    void hidesAndShowsATaskThatContinues() throws IOException {
        shop.upgrade("same");
        String id = shop.cluster().tasks().get(0).id();
        shop.cluster().script().hideTask(id);
        assertThat(statuses()).isEmpty();
        assertThat(statuses()).isEmpty();
        assertThat(shop.get("/upgrade/detail").json().get("totalSize").asInt()).isZero();
        assertThat(shop.cluster().listedTasks()).isEmpty();
        assertThat(shop.show().get("status").asText()).isEqualTo("100");

        shop.cluster().script().showTask(id);
        assertThat(shop.tasks("").findValuesAsText("id")).first().isEqualTo(id);
        shop.cluster().script().hideTask(id);
        shop.advance(UPGRADE);
        assertThat(shop.cluster().task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
        assertThat(statuses()).isEmpty();
    }

    @Test
    void hidesATaskForSomeReads() throws IOException {
        shop.upgrade("same");
        String id = shop.cluster().tasks().get(0).id();
        shop.cluster().script().hideTask(id, 2);

        assertThat(statuses()).isEmpty();
        assertThat(shop.tasks("?action_mode=AZ_MIGRATION")).isEmpty();
        assertThat(shop.cluster().listedTasks()).isEmpty();
        assertThat(statuses()).isEmpty();
        assertThat(statuses()).containsExactly("RUNNING");
    }

    @Test
    void showsAnyStatusForSomeReads() throws IOException {
        shop.upgrade("same");
        shop.cluster().script().showStatus("FAILED", 1);
        shop.cluster().script().showStatus("FROZEN", 2);

        assertThat(statuses()).containsExactly("FAILED");
        assertThat(statuses()).containsExactly("FROZEN");
        assertThat(statuses()).containsExactly("FROZEN");
        assertThat(statuses()).containsExactly("RUNNING");
        assertThat(shop.cluster().tasks()).extracting(CssTask::status).containsExactly(CssTaskStatus.RUNNING);
    }

    @Test
    void showsAnyStatusUntilTheTrueOneIsRestored() throws IOException {
        shop.cluster().script().showStatus("");
        shop.upgrade("same");
        assertThat(statuses()).containsExactly("");
        shop.advance(UPGRADE);
        assertThat(statuses()).containsExactly("");
        assertThat(shop.tasks("").get(0).get("endTime").asText()).isNotEmpty();

        shop.cluster().script().showTrueStatus();
        assertThat(statuses()).containsExactly("SUCCESS");
    }

    @Test
    void showsTheStatusOnlyForTheNewestListedTask() throws IOException {
        shop.upgrade("same");
        shop.advance(UPGRADE);
        shop.cluster().startUpgrade(u -> u.crossVersion("7.10.2"));
        shop.cluster().script().showStatus("ODD", 3);
        assertThat(statuses()).containsExactly("ODD", "SUCCESS");

        shop.cluster().script().hideTask(shop.cluster().tasks().get(0).id());
        assertThat(statuses()).containsExactly("ODD");
    }

    @Test
    void doesNotCountReadsThatListNothing() throws IOException {
        shop.cluster().script().showStatus("ODD", 1);

        assertThat(statuses()).isEmpty();
        shop.upgrade("same");
        assertThat(shop.tasks("?action_mode=AZ_MIGRATION")).isEmpty();
        assertThat(statuses()).containsExactly("ODD");
        assertThat(statuses()).containsExactly("RUNNING");
    }

    @Test
    void delaysTheListByReads() throws IOException {
        CssCalls slow = cluster(c -> c.name("slow").nodes(4).taskListLagReads(2));
        for (int i = 0; i < 2; i++) {
            slow.upgrade("same");
            assertThat(slow.cluster().tasks()).hasSize(i + 1);
            assertThat(slow.tasks("")).hasSize(i);
            assertThat(slow.tasks("?action_mode=AZ_MIGRATION")).isEmpty();
            assertThat(slow.cluster().listedTasks()).hasSize(i);
            assertThat(slow.tasks("")).hasSize(i);
            assertThat(slow.cluster().listedTasks()).hasSize(i + 1);
            assertThat(slow.tasks("")).hasSize(i + 1);
            slow.cluster().script().keepVersion();
            slow.advance(Duration.ofHours(1));
        }
    }

    @Test
    void waitsForBothDelays() throws IOException {
        CssCalls slow = cluster(c -> c.name("slow").taskListLagReads(1).taskListLag(Duration.ofMinutes(1)));
        slow.upgrade("same");

        assertThat(slow.tasks("")).isEmpty();
        assertThat(slow.tasks("")).isEmpty();
        slow.advance(Duration.ofMinutes(1));
        assertThat(slow.tasks("")).hasSize(1);
    }

    @Test
    void listsATaskOfAnotherUser() throws IOException {
        shop.cluster().startUpgrade(u -> u.crossVersion("7.10.2").agency("of_another_user"));

        JsonNode task = shop.tasks("").get(0);
        assertThat(task.get("agencyName").asText()).isEqualTo("of_another_user");
        assertThat(task.get("status").asText()).isEqualTo("RUNNING");
    }

    private CssCalls cluster(Consumer<CssClusterSpec> description) {
        Consumer<CssClusterSpec> basis = c -> c.version("7.6.2").stepDuration(Duration.ofMinutes(1));
        return new CssCalls(test, test.cloud().css().addCluster(basis.andThen(description)));
    }

    private List<String> statuses() throws IOException {
        return shop.tasks("").findParents("totalNodes").stream()
                .map(task -> task.get("status").asText())
                .toList();
    }

    private String version() throws IOException {
        return shop.show().at("/datastore/version").asText();
    }
}
