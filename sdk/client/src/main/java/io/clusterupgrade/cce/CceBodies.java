// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.cce.request.ResetNodeRequest;
import io.clusterupgrade.cce.request.UpdateAddonInstanceRequest;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.cce.request.UpgradeNodePoolRequest;
import io.clusterupgrade.cce.request.UpgradeWorkFlowUpdateRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wraps the values of requests in the members that have one value each: the kind and the API version. */
final class CceBodies {
    private static final String API_VERSION = "v3";

    private CceBodies() {}

    /** Returns the body of most requests: the values are the spec. */
    static Object task(String kind, Object spec) {
        Map<String, Object> body = kind(kind);
        body.put("spec", spec);
        return body;
    }

    /** Returns the one that has its kind in the metadata. */
    static Object upgrade(UpgradeClusterRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("metadata", kind("UpgradeTask"));
        body.put("spec", Map.of("clusterUpgradeAction", request));
        return body;
    }

    /** Returns the one that changes a status. */
    static Object status(UpgradeWorkFlowUpdateRequest request) {
        return Map.of("status", request);
    }

    /** Returns the one that may name the pool. */
    static Object nodePool(UpgradeNodePoolRequest request) {
        Map<String, Object> body = kind("NodePool");
        if (request.name() != null) {
            body.put("metadata", Map.of("name", request.name()));
        }
        body.put("spec", request);
        return body;
    }

    /** Returns the one whose values are a list of nodes. */
    static Object nodes(ResetNodeRequest request) {
        Map<String, Object> body = kind("List");
        body.put("nodeList", request.nodes());
        return body;
    }

    /** Returns the one that says in its metadata that it is an upgrade. */
    static Object addon(UpdateAddonInstanceRequest request) {
        Map<String, Object> body = kind("Addon");
        body.put("metadata", Map.of("annotations", Map.of("addon.upgrade/type", "upgrade")));
        body.put("spec", request);
        return body;
    }

    private static Map<String, Object> kind(String kind) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("apiVersion", API_VERSION);
        named.put("kind", kind);
        return named;
    }
}
