#!/usr/bin/env groovy
// SPDX-License-Identifier: Apache-2.0
// Watches the newest upgrade of a cluster to its end; with "retry", one that has failed is retried once. See README.md.
@Grab('io.clusterupgrade:cluster-upgrade-client:0.1.0-SNAPSHOT')
@Grab('org.slf4j:slf4j-nop:2.0.20')
import io.clusterupgrade.ack.AckClient
import io.clusterupgrade.cce.CceClient
import io.clusterupgrade.css.CssClient
import io.clusterupgrade.upgrade.AwaitOptions
import io.clusterupgrade.upgrade.ClusterUpgrader
import io.clusterupgrade.upgrade.ProgressLines
import io.clusterupgrade.upgrade.model.UpgradeAction
import io.clusterupgrade.upgrade.model.UpgradeOutcome
import java.time.Duration

def retry = args.length == 3 && args[2] == 'retry'
def clients = [css: CssClient, cce: CceClient, ack: AckClient]
if ((args.length != 2 && !retry) || !clients.containsKey(args[0])) {
    System.err.println('usage: watch-upgrade.groovy css|cce|ack CLUSTER_ID [retry]')
    System.exit(2)
}
try {
    def upgrader = ClusterUpgrader.of(clients[args[0]].fromEnvironment().cluster(args[1]))
    def upgrade = upgrader.findLatest().orElseThrow { new IllegalStateException('there is no upgrade') }
    def options = AwaitOptions.defaults() // after that, run it again
            .withDeadline(Duration.ofHours(12)).withListener(ProgressLines.to { println it })
    def outcome = upgrade.await(options)
    if (retry && outcome instanceof UpgradeOutcome.Failed && upgrade.can(UpgradeAction.RETRY).yes) {
        upgrade.retry()
        outcome = upgrade.await(options)
    }
    println outcome
    System.exit(outcome.fold({ 0 }, { 3 }, { 4 }, { 5 }, { 6 }, { 7 }) as int)
} catch (RuntimeException e) {
    System.err.println(e.message)
    System.exit(1)
}
