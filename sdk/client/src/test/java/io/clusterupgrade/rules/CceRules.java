// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import java.time.Duration;
import java.util.List;

/** The rules of CCE. */
final class CceRules {
    private static final String INVALID = "CCE.01400001";
    private static final String NOT_FOUND = "CCE.01404001";
    private static final String TARGET = "v1.31.6-r2";
    private static final String UPGRADE = "upgradecluster";
    private static final String ACTIONS = "task-actions";
    private static final String FLOW = "workflow";
    private static final Duration LONG = Duration.ofHours(5);

    static final List<Rule> ALL = List.of(
            rule("The cluster exists.", "errors", 404, NOT_FOUND, cloud -> cloud.cce("GET", "/clusters/none", "")),
            rule(
                    "The project is that of the caller.",
                    "errors",
                    403,
                    "CCE.01403001",
                    cloud -> cloud.huawei("GET", "/api/v3/projects/other/clusters", "")),
            rule("No other operation is in progress.", UPGRADE, 429, "CCE.01429002", cloud -> {
                SimulatedCceCluster cluster = add(cloud);
                cluster.startUpgrade(u -> u.targetVersion(TARGET));
                return start(cloud, cluster, upgrade(TARGET, 15));
            }),
            rule(
                    "The version is offered.",
                    UPGRADE,
                    400,
                    "CCE.01400015",
                    cloud -> start(cloud, add(cloud), upgrade("v1.99", 15))),
            rule(
                    "`userDefinedStep` is at least 1.",
                    UPGRADE,
                    400,
                    INVALID,
                    cloud -> start(cloud, add(cloud), upgrade(TARGET, 0))),
            rule(
                    "The strategy is `inPlaceRollingUpdate`.",
                    UPGRADE,
                    400,
                    INVALID,
                    cloud -> start(cloud, add(cloud), upgrade(TARGET, 15).replace("type':'inPlace", "type':'other"))),
            rule("The newest pre-check for the version has passed.", "createprecheck", 400, "CCE.01400074", cloud -> {
                SimulatedCceCluster cluster = add(cloud);
                cluster.script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));
                cluster.startPreCheck(c -> c.targetVersion(TARGET));
                cloud.pass(Duration.ofMinutes(30));
                return start(cloud, cluster, upgrade(TARGET, 15));
            }),
            rule(
                    "The newest pre-check for the version has not expired.",
                    "createprecheck",
                    400,
                    "CCE.01400075",
                    cloud -> {
                        SimulatedCceCluster cluster = add(cloud);
                        cluster.startPreCheck(c -> c.targetVersion(TARGET));
                        cloud.pass(Duration.ofDays(30));
                        return start(cloud, cluster, upgrade(TARGET, 15));
                    }),
            rule("There is a task to act on.", ACTIONS, 404, NOT_FOUND, cloud -> action(cloud, add(cloud), "retry")),
            rule(
                    "A task that is paused is running.",
                    ACTIONS,
                    400,
                    INVALID,
                    cloud -> action(cloud, done(cloud), "pause")),
            rule(
                    "A task that is continued is paused.",
                    ACTIONS,
                    400,
                    INVALID,
                    cloud -> action(cloud, done(cloud), "continue")),
            rule(
                    "A task that is retried has failed.",
                    ACTIONS,
                    400,
                    INVALID,
                    cloud -> action(cloud, done(cloud), "retry")),
            rule(
                    "A task whose workflow was cancelled is not retried (only after `endCancelledTasks()`; the default allows it).",
                    FLOW,
                    400,
                    INVALID,
                    cloud -> {
                        SimulatedCceCluster cluster = add(cloud);
                        cluster.script().failStage(2).endCancelledTasks();
                        String flow = cluster.startWorkFlow("", TARGET).uid();
                        cluster.upgrade(u -> u.targetVersion(TARGET));
                        cloud.pass(LONG);
                        cluster.cancelWorkFlow(flow);
                        return action(cloud, cluster, "retry");
                    }),
            rule("One workflow is open at a time.", FLOW, 409, "CCE.01409001", cloud -> {
                SimulatedCceCluster cluster = add(cloud);
                cluster.startWorkFlow("", TARGET);
                return workflow(cloud, cluster, cluster.id());
            }),
            rule(
                    "`spec.clusterID` is that of the path.",
                    "createupgradeworkflow",
                    400,
                    INVALID,
                    cloud -> workflow(cloud, add(cloud), "other")),
            rule("A workflow with a running step is not cancelled.", FLOW, 400, INVALID, cloud -> {
                SimulatedCceCluster cluster = add(cloud);
                String flow = cluster.startWorkFlow("", TARGET).uid();
                cluster.upgrade(u -> u.targetVersion(TARGET));
                return cloud.cce(
                        "PATCH",
                        "/clusters/" + cluster.id() + "/operation/upgradeworkflows/" + flow,
                        "{'status':{'phase':'Cancel'}}");
            }),
            rule(
                    "Pausing is not part of Autopilot.",
                    "autopilot",
                    404,
                    "APIGW.0101",
                    cloud -> cloud.huawei(
                            "POST",
                            "/autopilot/v3/projects/p/clusters/"
                                    + cloud.cce().addCluster(c -> c.autopilot()).id() + "/operation/upgrade/pause",
                            "")));

    private CceRules() {}

    private static Rule rule(String text, String anchor, int status, String code, Rule.Attempt attempt) {
        return new Rule(CloudService.CCE, text, anchor, status, code, attempt);
    }

    private static SimulatedCceCluster add(RuleCloud cloud) {
        return cloud.cce().addCluster(c -> c.version("v1.29.13-r10"));
    }

    /** Returns a cluster whose upgrade has succeeded. */
    private static SimulatedCceCluster done(RuleCloud cloud) {
        SimulatedCceCluster cluster = add(cloud);
        cluster.startUpgrade(u -> u.targetVersion(TARGET));
        cloud.pass(LONG);
        return cluster;
    }

    private static String upgrade(String version, int step) {
        return "{'metadata':{'apiVersion':'v3','kind':'UpgradeTask'},'spec':{'clusterUpgradeAction':{'targetVersion':'"
                + version + "','strategy':{'type':'inPlaceRollingUpdate','inPlaceRollingUpdate':{'userDefinedStep':"
                + step + "}}}}}";
    }

    private static PlainResponse start(RuleCloud cloud, SimulatedCceCluster cluster, String body) throws Exception {
        return cloud.cce("POST", "/clusters/" + cluster.id() + "/operation/upgrade", body);
    }

    private static PlainResponse action(RuleCloud cloud, SimulatedCceCluster cluster, String name) throws Exception {
        return cloud.cce("POST", "/clusters/" + cluster.id() + "/operation/upgrade/" + name, "");
    }

    private static PlainResponse workflow(RuleCloud cloud, SimulatedCceCluster cluster, String clusterId)
            throws Exception {
        return cloud.cce(
                "POST",
                "/clusters/" + cluster.id() + "/operation/upgradeworkflows",
                "{'kind':'WorkFlowTask','apiVersion':'v3','spec':{'clusterID':'" + clusterId
                        + "','clusterVersion':'','targetVersion':'" + TARGET + "'}}");
    }
}
