// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import java.time.Duration;
import java.util.List;

/** The rules of ACK. */
final class AckRules {
    private static final String INVALID = "InvalidParameter";
    private static final String STATE = "ErrorClusterState";
    private static final String NEXT = "{'next_version':'1.33.3-aliyun.1'}";
    private static final String UPGRADE = "upgradecluster";
    private static final String ACTIONS = "transitions";

    static final List<Rule> ALL = List.of(
            rule(
                    "The cluster exists.",
                    "errors",
                    404,
                    "ErrorClusterNotFound",
                    cloud -> cloud.ack("GET", "/clusters/x", "")),
            rule("The task exists.", "errors", 404, "ErrorTaskNotFound", cloud -> cloud.ack("GET", "/tasks/T-x", "")),
            rule(
                    "The node pool exists.",
                    "errors",
                    404,
                    "ErrorNodePoolNotFound",
                    cloud -> pool(cloud, add(cloud), "none", "{}")),
            rule("No other task of the cluster is in progress.", UPGRADE, 400, STATE, cloud -> {
                SimulatedAckCluster cluster = add(cloud);
                cluster.startUpgrade(u -> {});
                return upgrade(cloud, cluster, NEXT);
            }),
            rule(
                    "The version is offered.",
                    UPGRADE,
                    400,
                    INVALID,
                    cloud -> upgrade(cloud, add(cloud), "{'next_version':'1.99.1-aliyun.1'}")),
            rule("No node is older than the control plane.", UPGRADE, 400, STATE, cloud -> {
                SimulatedAckCluster cluster = add(cloud);
                upgrade(cloud, cluster, "{'next_version':'1.33.3-aliyun.1','master_only':true}");
                cloud.pass(Duration.ofHours(1));
                return upgrade(cloud, cluster, "{'next_version':'1.34.1-aliyun.1'}");
            }),
            rule(
                    "Nodes do not get a version above the control plane.",
                    "upgradeclusternodepool",
                    400,
                    INVALID,
                    cloud -> {
                        SimulatedAckCluster cluster = add(cloud);
                        String id = cluster.nodePools().get(0).id();
                        return pool(cloud, cluster, id, "{'kubernetes_version':'1.33.3-aliyun.1'}");
                    }),
            rule(
                    "A task that is paused is running.",
                    ACTIONS,
                    400,
                    STATE,
                    cloud -> action(cloud, done(cloud), "pause")),
            rule(
                    "A task that is resumed is paused.",
                    ACTIONS,
                    400,
                    STATE,
                    cloud -> action(cloud, done(cloud), "resume")),
            rule(
                    "A task that is cancelled is not over.",
                    ACTIONS,
                    400,
                    STATE,
                    cloud -> action(cloud, done(cloud), "cancel")),
            rule(
                    "State, stage and type allow the action (only after `rejectAction(…)`; the default is by state alone).",
                    "task-actions",
                    400,
                    STATE,
                    cloud -> {
                        SimulatedAckCluster cluster = add(cloud);
                        cluster.script().rejectAction("cancel", "running");
                        return action(cloud, cluster.startUpgrade(u -> {}), "cancel");
                    }),
            rule(
                    "A check has a type that exists.",
                    "runclustercheck",
                    400,
                    INVALID,
                    cloud -> cloud.ack("POST", "/clusters/" + add(cloud).id() + "/checks", "{'type':'Other'}")),
            rule(
                    "The add-on is installed.",
                    "upgradeclusteraddons",
                    404,
                    "AddonNotFound",
                    cloud -> cloud.ack("GET", "/clusters/" + add(cloud).id() + "/addon_instances/none", "")),
            rule(
                    "The removed operations are gone, unless the cluster is in an older deployment.",
                    "announced-removals",
                    404,
                    "InvalidAction.NotFound",
                    cloud -> cloud.ack("GET", "/api/v2/clusters/" + add(cloud).id() + "/upgrade/status", "")));

    private AckRules() {}

    private static Rule rule(String text, String anchor, int status, String code, Rule.Attempt attempt) {
        return new Rule(CloudService.ACK, text, anchor, status, code, attempt);
    }

    private static SimulatedAckCluster add(RuleCloud cloud) {
        return cloud.ack().addCluster(c -> c.version("1.32.1-aliyun.1"));
    }

    /** Returns the task of an upgrade that has succeeded. */
    private static String done(RuleCloud cloud) {
        String task = add(cloud).startUpgrade(u -> {});
        cloud.pass(Duration.ofDays(1));
        return task;
    }

    private static PlainResponse upgrade(RuleCloud cloud, SimulatedAckCluster cluster, String body) throws Exception {
        return cloud.ack("POST", "/api/v2/clusters/" + cluster.id() + "/upgrade", body);
    }

    private static PlainResponse pool(RuleCloud cloud, SimulatedAckCluster cluster, String pool, String body)
            throws Exception {
        return cloud.ack("POST", "/clusters/" + cluster.id() + "/nodepools/" + pool + "/upgrade", body);
    }

    private static PlainResponse action(RuleCloud cloud, String task, String name) throws Exception {
        return cloud.ack("POST", "/tasks/" + task + "/" + name, "");
    }
}
