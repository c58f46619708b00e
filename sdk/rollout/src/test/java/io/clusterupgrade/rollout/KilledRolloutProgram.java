// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.rollout.journal.JournalFile;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A program that runs a rollout in real threads, and blocks when its journal has had a given number of writes, so that a test can kill
 * it there. Arguments: endpoint, journal, number of writes, clusters.
 */
final class KilledRolloutProgram {
    static final String BLOCKED = "BLOCKED";
    private static final Object FOREVER = new Object();

    private KilledRolloutProgram() {}

    public static void main(String[] arguments) {
        List<ClusterRef> clusters = Arrays.stream(arguments)
                .skip(3)
                .map(id -> ClusterRef.ack("prod", id))
                .toList();
        int[] left = {Integer.parseInt(arguments[2])};
        try (AckClient client = client(arguments[0])) {
            rollout(clusters)
                    .start(
                            Path.of(arguments[1]),
                            FleetClients.none().withAck(account -> client),
                            options().withJournalFile(file -> blocking(file, left)))
                    .await();
        }
    }

    static AckClient client(String endpoint) {
        return AckClient.builder()
                .endpoint(endpoint)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .build();
    }

    static Rollout rollout(List<ClusterRef> clusters) {
        return Rollout.builder("killed")
                .clusters(clusters)
                .plan(FleetFixture::plan)
                .wave(Wave.rest("all").withFailureBudget(FailureBudget.unlimited()))
                .limits(Limits.defaults().withTotal(Amount.number(3)))
                .build();
    }

    static RunOptions options() {
        return RunOptions.defaults()
                .withControlEvery(Duration.ofMillis(20))
                .withUnknownFor(Duration.ofSeconds(1))
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(20))));
    }

    private static JournalFile blocking(JournalFile file, int[] left) {
        return new JournalFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                if (left[0]-- == 0) {
                    file.append(Arrays.copyOf(bytes, bytes.length / 2));
                    System.out.println(BLOCKED);
                    block();
                }
                file.append(bytes);
            }

            @Override
            public void sync() throws IOException {
                file.sync();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    private static void block() {
        synchronized (FOREVER) {
            while (true) {
                try {
                    FOREVER.wait();
                } catch (InterruptedException e) {
                    System.exit(1);
                }
            }
        }
    }
}
