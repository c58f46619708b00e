#!/usr/bin/env kotlin
// SPDX-License-Identifier: Apache-2.0
// Watches the newest upgrade of a cluster to its end; with "retry", a failed one is retried once. See README.md.
@file:DependsOn("io.clusterupgrade:cluster-upgrade-client:0.1.0-SNAPSHOT")
import io.clusterupgrade.ack.AckClient
import io.clusterupgrade.cce.CceClient
import io.clusterupgrade.css.CssClient
import io.clusterupgrade.upgrade.*
import io.clusterupgrade.upgrade.model.*
import kotlin.system.exitProcess
System.setProperty("org.slf4j.simpleLogger.log.io.clusterupgrade", "off") // Kotlin brings this logger; it prints INFO
val retry = args.size == 3 && args[2] == "retry"
if ((args.size != 2 && !retry) || args[0] !in listOf("css", "cce", "ack")) {
    System.err.println("usage: watch-upgrade.main.kts css|cce|ack CLUSTER_ID [retry]")
    exitProcess(2)
}
val code = runCatching {
    val upgrader: ClusterUpgrader<*> = when (args[0]) {
        "css" -> ClusterUpgrader.of(CssClient.fromEnvironment().cluster(args[1]))
        "cce" -> ClusterUpgrader.of(CceClient.fromEnvironment().cluster(args[1]))
        else -> ClusterUpgrader.of(AckClient.fromEnvironment().cluster(args[1]))
    }
    val upgrade = upgrader.findLatest().orElseThrow { IllegalStateException("there is no upgrade") }
    val options = AwaitOptions.defaults().withDeadline(java.time.Duration.ofHours(12)).withListener(ProgressLines.to(::println))
    var outcome = upgrade.await(options)
    if (retry && outcome is UpgradeOutcome.Failed && upgrade.can(UpgradeAction.RETRY).isYes) {
        upgrade.retry()
        outcome = upgrade.await(options)
    }
    println(outcome)
    when (outcome) { // sealed: the compiler checks that no outcome is missing
        is UpgradeOutcome.Succeeded -> 0
        is UpgradeOutcome.Failed -> 3
        is UpgradeOutcome.PartiallyFailed -> 4
        is UpgradeOutcome.Aborted -> 5
        is UpgradeOutcome.Paused -> 6
        is UpgradeOutcome.StillRunning -> 7
    }
}
exitProcess(code.getOrElse { System.err.println(it.message); 1 })
