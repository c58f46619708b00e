// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssSnapshotStatus;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What exists from the start: backups with an age, and keys that end. */
class InitialStateTest {
    private final VirtualClock clock = new VirtualClock();

    @Test
    void aClusterOfCssCanHaveOldSnapshots() {
        SimulatedCssCluster shop = new CssCloud(clock)
                .addCluster(c -> c.indices("orders")
                        .snapshotsOn()
                        .snapshot("old", Duration.ofDays(9))
                        .snapshot("new", Duration.ofHours(1)));

        assertThat(shop.snapshots()).extracting(s -> s.name()).containsExactly("new", "old");
        assertThat(shop.snapshots()).allSatisfy(snapshot -> {
            assertThat(snapshot.status()).isEqualTo(CssSnapshotStatus.COMPLETED);
            assertThat(snapshot.indices()).containsExactly("orders");
        });
        assertThat(shop.snapshots().get(1).end()).isEqualTo(clock.instant().minus(Duration.ofDays(9)));
    }

    @Test
    void aClusterOfCceCanHaveOldSnapshots() {
        SimulatedCceCluster shop = new CceCloud(clock).addCluster(c -> c.snapshot(Duration.ofDays(9)));

        assertThat(shop.snapshots()).hasSize(1);
        assertThat(shop.snapshots().get(0).phase()).isEqualTo(CcePhase.SUCCESS);
        assertThat(shop.snapshots().get(0).updated()).isEqualTo(clock.instant().minus(Duration.ofDays(9)));
        assertThat(shop.startSnapshot().phase()).as("it blocks nothing").isEqualTo(CcePhase.INIT);
    }

    @Test
    void keysAndTokensEndAfterTaskTime() throws IOException {
        try (TestCloud test =
                new TestCloud(CloudSimulator.builder().taskClock(clock).start())) {
            test.cloud().ack().addCluster(c -> c.id("c1"));
            test.cloud()
                    .accounts()
                    .removeKey(Accounts.ACCESS_KEY_ID, Duration.ofMinutes(30))
                    .expire(Accounts.SECURITY_TOKEN, Duration.ofMinutes(15));
            RawRequest list = test.unsigned("GET", "/clusters/c1").with("Accept", "application/json");
            RawRequest temporary = list.with("x-acs-security-token", Accounts.SECURITY_TOKEN);

            assertThat(status(test, Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY, list))
                    .isEqualTo(200);
            clock.advance(Duration.ofMinutes(15));
            assertThat(status(test, Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY, list))
                    .isEqualTo(200);
            assertThat(status(test, Accounts.TEMPORARY_ACCESS_KEY_ID, Accounts.TEMPORARY_SECRET_KEY, temporary))
                    .isEqualTo(400);
            clock.advance(Duration.ofMinutes(15));
            assertThat(status(test, Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY, list))
                    .isEqualTo(404);

            test.cloud().accounts().addKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
            assertThat(status(test, Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY, list))
                    .isEqualTo(200);
        }
    }

    private static int status(TestCloud test, String id, String secret, RawRequest request) throws IOException {
        return test.send(new TestSigner(id, secret).acs3(request, Instant.now()))
                .status();
    }
}
