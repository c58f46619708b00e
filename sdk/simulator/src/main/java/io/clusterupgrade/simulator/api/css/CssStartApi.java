// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssAzRequest;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/**
 * The two operations that start a task. Their responses have neither a body nor an id (see sdk/docs/wire/css.md#upgradecore
 * and sdk/docs/wire/css.md#updateazbyinstancetype).
 */
final class CssStartApi {
    private CssStartApi() {}

    static SimulatedResponse upgradeCore(CssCloud cloud, AuthenticatedRequest call) {
        SimulatedCssCluster cluster = cloud.cluster(call.variable("cluster_id"));
        if (!cluster.hasRunningTask()) {
            cloud.requireCapacity();
        }
        CssBody body = CssBody.of(call);
        Integer batchSize = body.optionalInteger("batch_size");
        cluster.upgrade(new CssUpgradeRequest(
                call.variable("inst_type"),
                body.text("target_image_id"),
                body.text("upgrade_type"),
                body.flag("indices_backup_check"),
                body.text("agency"),
                body.flag("cluster_load_check", true),
                batchSize == null ? 1 : batchSize));
        return SimulatedResponse.empty(200);
    }

    static SimulatedResponse updateAz(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        cluster.changeZones(new CssAzRequest(
                call.variable("inst_type"),
                body.text("migrate_type"),
                body.text("source_az"),
                body.text("target_az"),
                body.text("agency"),
                body.flag("indices_backup_check", true)));
        return SimulatedResponse.empty(200);
    }
}
