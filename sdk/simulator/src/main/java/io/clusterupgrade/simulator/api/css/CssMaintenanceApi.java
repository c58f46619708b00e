// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/**
 * The maintenance operations, whose responses have no body: agency, replaced node, restarts
 * (see sdk/docs/wire/css.md#createagency, sdk/docs/wire/css.md#updateinstance and sdk/docs/wire/css.md#restarts).
 */
final class CssMaintenanceApi {
    private CssMaintenanceApi() {}

    static SimulatedResponse createAgency(CssCloud cloud, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        body.text("domain_id");
        body.text("domain_name");
        cloud.agencies().create(body.text("type"));
        return SimulatedResponse.empty(200);
    }

    static SimulatedResponse updateInstance(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        String migrateData = call.query().get("migrateData");
        if (migrateData != null && !migrateData.equals("true") && !migrateData.equals("false")) {
            throw CssErrorException.wrongParameter("migrateData");
        }
        cluster.replaceNode(call.variable("instance_id"), call.query().get("agency"));
        return SimulatedResponse.empty(200);
    }

    static SimulatedResponse restart(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        cluster.restart(body.text("type"), body.text("value"));
        return SimulatedResponse.empty(200);
    }

    static SimulatedResponse rollingRestart(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        CssBody body = CssBody.of(call);
        cluster.rollingRestart(body.text("type"), body.text("value"));
        return SimulatedResponse.empty(200);
    }
}
