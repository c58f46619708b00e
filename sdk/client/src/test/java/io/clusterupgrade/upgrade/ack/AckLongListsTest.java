// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.fixture.ManyTasks;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of thousands of tasks, read without a thread of their own. */
@Timeout(120)
class AckLongListsTest {

    private static AckClient client(ManyTasks cloud) {
        return AckClient.builder()
                .endpoint("https://h")
                .credentials(Credentials.accessKey("AK", "SK"))
                .transport(cloud)
                .build();
    }

    @Test
    void areReadToTheEndByAWatchToo() throws Exception {
        ManyTasks cloud = new ManyTasks(CloudService.ACK, 50_000);
        AckClient client = client(cloud);

        AckTaskList list = AckTaskList.read(
                        new AckUpgradeService(client.cluster("c1")), PollTransport.async(client), null)
                .get(100, TimeUnit.SECONDS);

        assertThat(list.upgrades()).hasSize(50_000);
        assertThat(list.newest()).isEqualTo(list.upgrades().get(0).startedAt());
    }

    /** Each of the new tasks is read to find the one that leads where a start was to lead. */
    @Test
    void areSearchedWithManyNewTasks() throws Exception {
        ManyTasks cloud = new ManyTasks(CloudService.ACK, 5_000);
        AckClient client = client(cloud);
        AckUpgradeService upgrades = new AckUpgradeService(client.cluster("c1"));
        for (PollTransport reads : List.of(PollTransport.blocking(client), PollTransport.async(client))) {
            PollResult found = new AckTaskFinder(upgrades, reads, upgrades.record(UpgradeKind.CLUSTER_UPGRADE))
                    .find()
                    .get(100, TimeUnit.SECONDS);

            assertThat(found.candidates()).hasSize(5_000);
        }
    }
}
