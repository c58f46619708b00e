// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.CceUpgradePlan;
import io.clusterupgrade.simulator.cce.CceVersions;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/** UpgradeCluster (see sdk/docs/wire/cce.md#upgradecluster). */
final class CceUpgradeApi {
    private static final String TYPE = "inPlaceRollingUpdate";

    private CceUpgradeApi() {}

    static SimulatedResponse start(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        CceBody body = CceBody.of(call);
        body.object("metadata").ofKind("UpgradeTask");
        CceBody action = body.object("spec").object("clusterUpgradeAction");
        String uid = cluster.upgrade(plan -> read(action, plan));
        CceTask task = cluster.task(uid);
        ObjectNode json = Json.object();
        json.putObject("metadata").put("uid", uid);
        ObjectNode response = json.putObject("spec").putObject("clusterUpgradeAction");
        response.put("version", task.version())
                .put("targetVersion", task.targetVersion())
                .put("targetPlatformVersion", CceVersions.platformOf(task.targetVersion()))
                .set("strategy", action.object("strategy").json());
        response.putObject("config");
        return SimulatedResponse.json(200, json.toString());
    }

    private static void read(CceBody action, CceUpgradePlan plan) {
        plan.targetVersion(action.text("targetVersion"));
        CceBody strategy = action.object("strategy");
        if (!strategy.text("type").equals(TYPE)) {
            throw CceErrorException.invalidField("strategy.type must be " + TYPE);
        }
        CceBody rolling = strategy.object(TYPE);
        // Documented as optional, but rejected if missing. The documents disagree on values above 40.
        int step = rolling.integer("userDefinedStep");
        if (step < 1) {
            throw CceErrorException.invalidField("userDefinedStep must be 1 or more");
        }
        plan.userDefinedStep(step);
        String scope = rolling.textOrEmpty("scope");
        if (scope.equals("NodePool")) {
            plan.batchesPerPool();
        } else if (!scope.isEmpty() && !scope.equals("Cluster")) {
            throw CceErrorException.invalidField("scope must be Cluster or NodePool");
        }
        action.objects("addons").forEach(addon -> readAddon(addon, plan));
        if (action.has("nodePoolOrder")) {
            CceBody order = action.object("nodePoolOrder");
            order.names().forEach(pool -> plan.nodePoolOrder(pool, order.integer(pool)));
        }
        if (action.has("nodeOrder")) {
            CceBody order = action.object("nodeOrder");
            order.names().forEach(pool -> order.objects(pool).forEach(nodes -> readOrder(pool, nodes, plan)));
        }
        if (action.flag("isOnlyUpgrade")) {
            plan.onlyUpgrade();
        }
    }

    private static void readAddon(CceBody addon, CceUpgradePlan plan) {
        if (!addon.text("operation").equals("patch")) {
            throw CceErrorException.invalidField("addons.operation must be patch");
        }
        plan.addon(addon.text("addonTemplateName"), addon.text("version"));
    }

    /**
     * Reads an order of nodes; operators are not documented, so each means "one of the values"; the only label is {@code
     * name}.
     */
    private static void readOrder(String pool, CceBody nodes, CceUpgradePlan plan) {
        CceBody selector = nodes.object("nodeSelector");
        selector.text("operator");
        int priority = nodes.integer("priority");
        if (selector.text("key").equals("name")) {
            plan.nodeOrder(pool, selector.texts("value"), priority);
        }
    }
}
