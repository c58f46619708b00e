// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceCluster;
import io.clusterupgrade.simulator.cce.CcePostCheck;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;

/** CreatePostCheck: it ends at once (CCE sheet 4.3). */
final class CcePostCheckApi {
    private CcePostCheckApi() {}

    static Reply make(CceCluster cluster, Call call) {
        CceBody spec = CceBody.of(call).ofKind("PostCheckTask").object("spec");
        CcePostCheck check = cluster.postCheck();
        ObjectNode json = Json.object().put("apiVersion", "v3").put("kind", "PostCheckTask");
        json.putObject("metadata").put("uid", check.uid());
        json.set("spec", spec.json());
        json.putObject("status").put("phase", check.phase().word());
        return Reply.json(200, json.toString());
    }
}
