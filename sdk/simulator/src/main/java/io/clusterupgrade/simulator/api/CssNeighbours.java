// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssCluster;
import io.clusterupgrade.simulator.css.CssRefusal;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;

/** Small calls around an upgrade, all answered without a body: agency, replaced node, restarts (CSS sheet 3.2, 3.6, 3.8). */
final class CssNeighbours {
    private CssNeighbours() {}

    static Reply createAgency(CssCloud cloud, Call call) {
        CssBody body = CssBody.of(call);
        body.text("domain_id");
        body.text("domain_name");
        cloud.agencies().create(body.text("type"));
        return Reply.empty(200);
    }

    static Reply updateInstance(CssCluster cluster, Call call) {
        String migrateData = call.query().get("migrateData");
        if (migrateData != null && !migrateData.equals("true") && !migrateData.equals("false")) {
            throw CssRefusal.wrongParameter("migrateData");
        }
        cluster.replaceNode(call.variable("instance_id"), call.query().get("agency"));
        return Reply.empty(200);
    }

    static Reply restart(CssCluster cluster, Call call) {
        CssBody body = CssBody.of(call);
        cluster.restart(body.text("type"), body.text("value"));
        return Reply.empty(200);
    }

    static Reply rollingRestart(CssCluster cluster, Call call) {
        CssBody body = CssBody.of(call);
        cluster.rollingRestart(body.text("type"), body.text("value"));
        return Reply.empty(200);
    }
}
