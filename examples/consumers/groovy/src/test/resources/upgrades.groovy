// SPDX-License-Identifier: Apache-2.0
// Bound by the program that runs this script: endpoint, projectId, keys, clusterId.
import io.clusterupgrade.css.CssClient

try (def css = CssClient.builder().endpoint(endpoint).projectId(projectId).credentials(keys).build()) {
    return css.cluster(clusterId).upgradeDetail().collect { task -> task.status.toString() }
}
