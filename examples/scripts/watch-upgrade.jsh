// SPDX-License-Identifier: Apache-2.0
// Watches the newest upgrade of a cluster to its end; with "retry", one that has failed is retried once. See README.md:
// jshell --class-path "$(jbang info classpath WatchUpgrade.java)" -R-Dargs="css CLUSTER_ID retry" watch-upgrade.jsh
import io.clusterupgrade.ack.AckClient
import io.clusterupgrade.cce.CceClient
import io.clusterupgrade.css.CssClient
import io.clusterupgrade.upgrade.*
import io.clusterupgrade.upgrade.model.*
import java.time.Duration

ClusterUpgrader<?> upgrader(String service, String id) {
    return switch (service) {
        case "css" -> ClusterUpgrader.of(CssClient.fromEnvironment().cluster(id));
        case "cce" -> ClusterUpgrader.of(CceClient.fromEnvironment().cluster(id));
        default -> ClusterUpgrader.of(AckClient.fromEnvironment().cluster(id));
    };
}

int run(String service, String id, boolean retry) {
    Upgrade upgrade = upgrader(service, id).findLatest().orElseThrow(() -> new IllegalStateException("there is no upgrade"));
    AwaitOptions options = AwaitOptions.defaults() // after that, run it again
            .withDeadline(Duration.ofHours(12)).withListener(ProgressLines.to(System.out::println));
    UpgradeOutcome outcome = upgrade.await(options);
    if (retry && outcome instanceof UpgradeOutcome.Failed && upgrade.can(UpgradeAction.RETRY).isYes()) {
        upgrade.retry();
        outcome = upgrade.await(options);
    }
    System.out.println(outcome);
    return outcome.fold(done -> 0, failed -> 3, partly -> 4, aborted -> 5, paused -> 6, running -> 7);
}

int code = 1
String[] words = System.getProperty("args", "").split(" ")
boolean wrong = !String.join(" ", words).matches("(css|cce|ack) \\S+( retry)?")
if (wrong) System.err.println("usage: jshell -R-Dargs=\"css|cce|ack CLUSTER_ID [retry]\" watch-upgrade.jsh")
try { code = wrong ? 2 : run(words[0], words[1], words.length == 3); } catch (RuntimeException e) { System.err.println(e.getMessage()); }
/exit code
