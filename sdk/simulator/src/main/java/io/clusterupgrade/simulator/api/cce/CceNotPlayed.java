// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import io.clusterupgrade.simulator.wire.NotPlayed;
import java.util.List;

/** The operations of CCE that the simulator does not play. */
final class CceNotPlayed {
    private static final String CLUSTER = "/api/v3/projects/{project_id}/clusters/{cluster_id}";

    static final List<NotPlayed> OPERATIONS = List.of(
            new NotPlayed("BatchCreateAddonPrecheck", "POST", CLUSTER + "/addons/precheck"),
            new NotPlayed("ListAddonInstances", "GET", "/api/v3/addons"),
            new NotPlayed("ListAddonTemplates", "GET", "/api/v3/addontemplates"),
            new NotPlayed("ResetNode", "POST", CLUSTER + "/nodes/reset"),
            new NotPlayed("RollbackAddonInstance", "POST", "/api/v3/addons/{id}/operation/rollback"),
            new NotPlayed("ShowAddonInstance", "GET", "/api/v3/addons/{id}"),
            new NotPlayed("UpdateAddonInstance", "PUT", "/api/v3/addons/{id}"));

    private CceNotPlayed() {}
}
