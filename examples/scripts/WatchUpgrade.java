///usr/bin/env jbang --quiet "$0" "$@" ; exit $?
// SPDX-License-Identifier: Apache-2.0
// Watches the newest upgrade of a cluster to its end; with "retry", one that has failed is retried once. See README.md.
//JAVA 17+
//DEPS io.clusterupgrade:cluster-upgrade-client:0.1.0-SNAPSHOT org.slf4j:slf4j-nop:2.0.20
import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.*;
import io.clusterupgrade.upgrade.model.*;
import java.time.Duration;
class WatchUpgrade {
    public static void main(String[] args) {
        boolean retry = args.length == 3 && args[2].equals("retry");
        if (args.length != 2 && !retry || !args[0].matches("css|cce|ack")) {
            System.err.println("usage: WatchUpgrade.java css|cce|ack CLUSTER_ID [retry]");
            System.exit(2);
        }
        try {
            ClusterUpgrader<?> upgrader = switch (args[0]) {
                case "css" -> ClusterUpgrader.of(CssClient.fromEnvironment().cluster(args[1]));
                case "cce" -> ClusterUpgrader.of(CceClient.fromEnvironment().cluster(args[1]));
                default -> ClusterUpgrader.of(AckClient.fromEnvironment().cluster(args[1]));
            };
            Upgrade upgrade = upgrader.findLatest().orElseThrow(() -> new IllegalStateException("there is no upgrade"));
            AwaitOptions options = AwaitOptions.defaults() // after that, run it again
                    .withDeadline(Duration.ofHours(12)).withListener(ProgressLines.to(System.out::println));
            UpgradeOutcome outcome = upgrade.await(options);
            if (retry && outcome instanceof UpgradeOutcome.Failed && upgrade.can(UpgradeAction.RETRY).isYes()) {
                upgrade.retry();
                outcome = upgrade.await(options);
            }
            System.out.println(outcome);
            System.exit(outcome.fold(done -> 0, failed -> 3, partly -> 4, aborted -> 5, paused -> 6, running -> 7));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
