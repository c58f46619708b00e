// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePostCheck;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/** CreatePostCheck; the check ends immediately (see sdk/docs/wire/cce.md#createpostcheck). */
final class CcePostCheckApi {
    private CcePostCheckApi() {}

    static SimulatedResponse create(SimulatedCceCluster cluster, AuthenticatedRequest call) {
        CceBody spec = CceBody.of(call).ofKind("PostCheckTask").object("spec");
        CcePostCheck check = cluster.postCheck();
        ObjectNode json = Json.object().put("apiVersion", "v3").put("kind", "PostCheckTask");
        json.putObject("metadata").put("uid", check.uid());
        json.set("spec", spec.json());
        json.putObject("status").put("phase", check.phase().value());
        return SimulatedResponse.json(200, json.toString());
    }
}
