// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.simulated;

import io.clusterupgrade.simulator.CloudSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One of the smallest examples.
 *
 * @param program its class
 * @param service the service, as in the names of variables
 * @param ids which ids it reads from the environment, the cluster's first
 * @param prepare makes a cluster of the embedded cloud that gives it something to do, and returns the ids
 */
record SmallExample(String program, String service, List<String> ids, Function<CloudSimulator, List<String>> prepare) {
    /** All of them. */
    static final List<SmallExample> ALL = List.of(
            new SmallExample("CssUpgradeDetails", "CSS", List.of("CLUSTER_ID"), SmallExample::running),
            new SmallExample("CssRetry", "CSS", List.of("CLUSTER_ID", "ACTION_ID"), cloud -> failed(cloud, 2)),
            new SmallExample("CssAbort", "CSS", List.of("CLUSTER_ID", "ACTION_ID"), cloud -> failed(cloud, 1)),
            new SmallExample("CceUpgradeTask", "CCE", List.of("CLUSTER_ID", "TASK_ID"), SmallExample::cce),
            new SmallExample("AckUpgradeStatus", "ACK", List.of("CLUSTER_ID"), SmallExample::ack));

    /** Returns the example with a class name; throws if there is none. */
    static SmallExample of(String className) {
        return ALL.stream()
                .filter(example -> className.endsWith("." + example.program))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no small example " + className));
    }

    /** Returns the names of the variables with the ids that it reads, the cluster's first. */
    List<String> variables() {
        return ids.stream().map(id -> "CLUSTER_UPGRADE_" + service + "_" + id).toList();
    }

    /** Returns the variables that set the region and the endpoint, the service's own ones first. */
    List<String> places() {
        return List.of(
                "CLUSTER_UPGRADE_" + service + "_ENDPOINT",
                "CLUSTER_UPGRADE_ENDPOINT",
                "CLUSTER_UPGRADE_" + service + "_REGION",
                "CLUSTER_UPGRADE_REGION");
    }

    /** Prepares a cluster, and adds the ids of it and of its task to the variables. */
    void prepare(CloudSimulator cloud, Map<String, String> variables) {
        List<String> values = prepare.apply(cloud);
        List<String> names = variables();
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), values.get(i));
        }
    }

    private static List<String> running(CloudSimulator cloud) {
        var shop = cloud.css().addCluster(c -> c.name("shop").version("7.6.2"));
        shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        cloud.clock().advance(Duration.ofMinutes(20));
        return List.of(shop.id());
    }

    private static List<String> failed(CloudSimulator cloud, int node) {
        var shop = cloud.css().addCluster(c -> c.name("shop").version("7.6.2"));
        shop.script().failNode(node).once("Shard relocation exceeded the time limit.");
        String task = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        cloud.clock().advance(Duration.ofHours(2));
        return List.of(shop.id(), task);
    }

    private static List<String> cce(CloudSimulator cloud) {
        var web = cloud.cce().addCluster(c -> c.name("web"));
        String task = web.startUpgrade(upgrade -> upgrade.targetVersion("v1.31.6-r2"));
        cloud.clock().advance(Duration.ofMinutes(10));
        return List.of(web.id(), task);
    }

    private static List<String> ack(CloudSimulator cloud) {
        var api = cloud.ack().addCluster(c -> c.name("api").olderDeployment());
        api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));
        return List.of(api.id());
    }
}
