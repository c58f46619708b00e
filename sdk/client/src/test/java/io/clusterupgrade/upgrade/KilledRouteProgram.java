// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.route.RouteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A program that runs a route and blocks when it has saved a given number of tokens, so that a test can kill it there. Arguments:
 * endpoint, cluster, version, file of the token, number of tokens.
 */
final class KilledRouteProgram {
    static final RouteOptions UNCHECKED = RouteOptions.defaults()
            .withPlans(AckClusterUpgrade.class, plan -> plan.withCheck(false))
            .withPlans(AckNodePoolUpgrade.class, plan -> plan.withCheck(false));

    private KilledRouteProgram() {}

    public static void main(String[] arguments) {
        TokenStore store = new CountingStore(TokenStore.file(Path.of(arguments[3])), Integer.parseInt(arguments[4]));
        ClusterUpgrader.of(KilledProgram.at(arguments[0], AckClient.builder()).build().cluster(arguments[1]))
                .ensure(arguments[2], UNCHECKED, store)
                .fold(
                        there -> there,
                        started -> await(started.run()),
                        resumed -> await(resumed.run()));
    }

    private static Object await(RouteRun run) {
        return run.await(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(10))));
    }

    /** A store that blocks after a number of tokens. */
    private static final class CountingStore implements TokenStore {
        private final TokenStore store;
        private int left;

        CountingStore(TokenStore store, int left) {
            this.store = store;
            this.left = left;
        }

        @Override
        public void save(ResumeToken token) {
            store.save(token);
            if (--left == 0) {
                block();
            }
        }

        private static void block() {
            System.out.println(KilledProgram.BLOCKED);
            System.out.flush();
            try {
                Runtime.getRuntime().halt(System.in.read());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<ResumeToken> load() {
            return store.load();
        }

        @Override
        public void clear() {
            store.clear();
        }
    }
}
