// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.micrometer.CallMeters;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Calls that succeed, are retried or lose their response, and what {@link CallMeters} records of them. */
public final class MetricsExample {
    private MetricsExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) {
        MeterRegistry registry = new SimpleMeterRegistry();
        run(registry);
        print(registry, System.out);
    }

    static void run(MeterRegistry registry) {
        try (CloudSimulator cloud = CloudSimulator.start();
                CssClient css = CssClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                        .callListener(CallMeters.withTimer(registry))
                        .sleeper(cloud.clock()::sleep) // for the simulator only: waits pass in simulated time
                        .build()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.script().failNode(1).atStep(0).once("The snapshot repository is not reachable.");
            String taskId = shop.startUpgrade(upgrade -> upgrade.sameVersion());
            cloud.clock().advance(Duration.ofHours(1));
            CssCluster cluster = css.cluster(shop.id());

            cloud.faults().next(Fault.huaweiThrottle()).next(Fault.unavailable());
            cluster.upgradeDetail(); // sent three times
            cluster.upgradeDetail();

            cloud.faults().next(Fault.cutAfterExecution());
            try {
                cluster.retryUpgradeTask(taskId); // a write whose response is lost is sent once
                throw new IllegalStateException("the response must be lost");
            } catch (OutcomeUnknownException e) {
                cluster.upgradeDetail(); // so read the state
            }
        }
    }

    static void print(MeterRegistry registry, PrintStream out) {
        registry.getMeters().stream().map(MetricsExample::line).sorted().forEach(out::println);
    }

    private static String line(Meter meter) {
        String tags = meter.getId().getTags().stream().map(Tag::getValue).collect(Collectors.joining(", "));
        double count = StreamSupport.stream(meter.measure().spliterator(), false)
                .filter(measurement -> measurement.getStatistic() == Statistic.COUNT)
                .mapToDouble(measurement -> measurement.getValue())
                .sum();
        return meter.getId().getName() + " {" + tags + "} " + Math.round(count);
    }
}
