// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The rules of CSS. */
final class CssRules {
    private static final String UPGRADE = "upgradecore";
    private static final String AZ = "updateazbyinstancetype";
    private static final String RETRY = "retryupgradetask";
    private static final String ERRORS = "errors";

    static final List<Rule> ALL = List.of(
            rule("The cluster exists.", ERRORS, 403, "CSS.0015", cloud -> cloud.css("GET", "/clusters/none", "")),
            rule(
                    "The project is that of the caller.",
                    ERRORS,
                    403,
                    "CSS.0010",
                    cloud -> cloud.huawei("GET", "/v1.0/other/clusters", "")),
            rule("An upgrade has a body.", UPGRADE, 400, "CSS.0006", cloud -> start(cloud, add(cloud, c -> {}), "")),
            rule(
                    "An upgrade is for all nodes (`inst_type` is `all`).",
                    UPGRADE,
                    400,
                    "CSS.5106",
                    cloud -> post(cloud, add(cloud, c -> {}), "/inst-type/ess/image/upgrade", true)),
            rule(
                    "The image is listed for the upgrade type.",
                    UPGRADE,
                    400,
                    "CSS.0001",
                    cloud -> start(cloud, add(cloud, c -> {}), body("no-such-image", true, ""))),
            rule("No other operation is running.", UPGRADE, 409, "CSS.0011", cloud -> {
                SimulatedCssCluster cluster = add(cloud, c -> {});
                cluster.startUpgrade(CssUpgradePlan::sameVersion);
                return start(cloud, cluster, body("any", true, ""));
            }),
            rejected("At most 20 clusters are upgraded at the same time.", "CSS.5140", cloud -> {
                for (int i = 0; i < 20; i++) {
                    add(cloud, c -> {}).startUpgrade(CssUpgradePlan::sameVersion);
                }
                return upgrade(cloud, add(cloud, c -> {}));
            }),
            rejected("Logstash clusters are not upgraded.", "CSS.5140", with(c -> c.engine("logstash"))),
            rejected("All nodes are available; a broken one is replaced first.", "CSS.0078", cloud -> {
                SimulatedCssCluster cluster = add(cloud, c -> {});
                cluster.script().failNode(1).atStep(3);
                String task = cluster.startUpgrade(CssUpgradePlan::sameVersion);
                cloud.pass(Duration.ofHours(1));
                cluster.abort(task);
                return upgrade(cloud, cluster);
            }),
            rejected(
                    "Without master nodes there are at least three data and cold nodes.",
                    "CSS.0074",
                    with(c -> c.nodes(2))),
            rejected(
                    "With master nodes there are at least two data nodes.",
                    "CSS.0074",
                    with(c -> c.nodes(1).masterNodes(3))),
            rejected(
                    "There are more data and cold nodes than the largest number of replicas plus one.",
                    "CSS.5140",
                    with(c -> c.replicas(2))),
            rejected("With one node missing, the disks are less than 80 % full.", "CSS.5140", with(c -> c.diskUse(54))),
            rejected(
                    "Plug-ins that the target version needs are uploaded.",
                    "CSS.5140",
                    with(CssClusterSpec::plugInsMissing)),
            rejected(
                    "With `indices_backup_check`, snapshots cover every index.",
                    "CSS.0083",
                    with(c -> c.indices("app").snapshotsOn())),
            rejected(
                    "With `cluster_load_check`, the cluster is not overloaded.",
                    "CSS.5140",
                    with(CssClusterSpec::overloaded)),
            rejected("`batch_size` is at most half of the data nodes.", "CSS.0001", cloud -> {
                SimulatedCssCluster cluster = add(cloud, c -> {});
                return start(cloud, cluster, body(image(cluster), true, ",'batch_size':2"));
            }),
            rejected("The agency exists.", "CSS.5130", cloud -> {
                cloud.css().agencies().remove("css_upgrade_agency");
                return upgrade(cloud, add(cloud, c -> {}));
            }),
            rule(
                    "An AZ change needs three data and cold nodes, also with master nodes.",
                    AZ,
                    400,
                    "CSS.0074",
                    cloud -> zone(cloud, c -> c.nodes(2).masterNodes(3), "az_migrate", "b")),
            rule(
                    "A move has another AZ as its target.",
                    AZ,
                    400,
                    "CSS.5011",
                    cloud -> zone(cloud, c -> {}, "az_migrate", "a")),
            rule(
                    "A cluster has at most three AZs.",
                    AZ,
                    400,
                    "CSS.5011",
                    cloud -> zone(cloud, c -> c.nodes(8), "multi_az_change", "a,b,c,d")),
            rule(
                    "From one AZ to two, each ends with two data nodes.",
                    AZ,
                    400,
                    "CSS.5172",
                    cloud -> zone(cloud, c -> c.nodes(3), "multi_az_change", "a,b")),
            rule("The task exists.", RETRY, 400, "CSS.0082", cloud -> retry(cloud, add(cloud, c -> {}), "none")),
            rule("A task that is retried or aborted has failed.", RETRY, 400, "CSS.5090", cloud -> {
                SimulatedCssCluster cluster = add(cloud, c -> {});
                return retry(cloud, cluster, cluster.startUpgrade(CssUpgradePlan::sameVersion));
            }),
            rule("An aborted task is not retried.", RETRY, 400, "CSS.5090", cloud -> {
                SimulatedCssCluster cluster = add(cloud, c -> {});
                cluster.script().failNode(1);
                String task = cluster.startUpgrade(CssUpgradePlan::sameVersion);
                cloud.pass(Duration.ofHours(1));
                cluster.abort(task);
                return retry(cloud, cluster, task);
            }),
            rule("A cross-version upgrade is aborted only while no node is done.", RETRY, 400, "CSS.5140", cloud -> {
                SimulatedCssCluster cluster = add(cloud, c -> {});
                cluster.script().failNode(2);
                String task = cluster.startUpgrade(u -> u.crossVersion("7.10.2"));
                cloud.pass(Duration.ofHours(1));
                return retry(cloud, cluster, task + "/retry?retry_mode=abort");
            }));

    private CssRules() {}

    private static Rule rule(String text, String anchor, int status, String code, Rule.Attempt attempt) {
        return new Rule(CloudService.CSS, text, anchor, status, code, attempt);
    }

    /** Returns a rule for UpgradeCore with status 400. */
    private static Rule rejected(String text, String code, Rule.Attempt attempt) {
        return rule(text, UPGRADE, 400, code, attempt);
    }

    private static Rule.Attempt with(Consumer<CssClusterSpec> settings) {
        return cloud -> upgrade(cloud, add(cloud, settings));
    }

    private static SimulatedCssCluster add(RuleCloud cloud, Consumer<CssClusterSpec> settings) {
        Consumer<CssClusterSpec> basis = c -> c.version("7.6.2").zones("a");
        return cloud.css().addCluster(basis.andThen(settings));
    }

    private static PlainResponse upgrade(RuleCloud cloud, SimulatedCssCluster cluster) throws Exception {
        return post(cloud, cluster, "/inst-type/all/image/upgrade", true);
    }

    private static PlainResponse start(RuleCloud cloud, SimulatedCssCluster cluster, String body) throws Exception {
        return cloud.css("POST", "/clusters/" + cluster.id() + "/inst-type/all/image/upgrade", body);
    }

    private static PlainResponse post(RuleCloud cloud, SimulatedCssCluster cluster, String path, boolean check)
            throws Exception {
        return cloud.css("POST", "/clusters/" + cluster.id() + path, body(image(cluster), check, ""));
    }

    private static String image(SimulatedCssCluster cluster) {
        return cluster.images("same").get(0).id();
    }

    private static String body(String image, boolean backupCheck, String more) {
        return "{'target_image_id':'" + image + "','upgrade_type':'same','indices_backup_check':" + backupCheck
                + ",'agency':'css_upgrade_agency'" + more + "}";
    }

    private static PlainResponse zone(RuleCloud cloud, Consumer<CssClusterSpec> settings, String type, String target)
            throws Exception {
        String body = "{'source_az':'a','target_az':'" + target + "','migrate_type':'" + type
                + "','agency':'css_upgrade_agency'}";
        return cloud.css("POST", "/clusters/" + add(cloud, settings).id() + "/inst-type/all/azmigrate", body);
    }

    /** Retries a task; the text may be an id, or an id and the rest of the path. */
    private static PlainResponse retry(RuleCloud cloud, SimulatedCssCluster cluster, String task) throws Exception {
        String rest = task.contains("/") ? task : task + "/retry";
        return cloud.css("PUT", "/clusters/" + cluster.id() + "/upgrade/" + rest, "");
    }
}
