// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import io.clusterupgrade.simulator.css.CssAzDemand;
import io.clusterupgrade.simulator.css.CssCluster;
import io.clusterupgrade.simulator.css.CssUpgradeDemand;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;

/** The two calls that start a task. They answer without a body, and without an id (CSS sheet 2.2, 2.3). */
final class CssStarts {
    private CssStarts() {}

    static Reply upgradeCore(CssCluster cluster, Call call) {
        CssBody body = CssBody.of(call);
        Integer batchSize = body.optionalInteger("batch_size");
        cluster.upgrade(new CssUpgradeDemand(
                call.variable("inst_type"),
                body.text("target_image_id"),
                body.text("upgrade_type"),
                body.flag("indices_backup_check"),
                body.text("agency"),
                body.flag("cluster_load_check", true),
                batchSize == null ? 1 : batchSize));
        return Reply.empty(200);
    }

    static Reply updateAz(CssCluster cluster, Call call) {
        CssBody body = CssBody.of(call);
        cluster.changeZones(new CssAzDemand(
                call.variable("inst_type"),
                body.text("migrate_type"),
                body.text("source_az"),
                body.text("target_az"),
                body.text("agency"),
                body.flag("indices_backup_check", true)));
        return Reply.empty(200);
    }
}
