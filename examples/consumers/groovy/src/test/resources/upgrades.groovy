// SPDX-License-Identifier: Apache-2.0
// Bound by the program that runs this script: endpoint, keys, clusterId.
import io.clusterupgrade.css.CssClient

try (def css = CssClient.builder().endpoint(endpoint).projectId('6204a5bd270343b5885144cf9c8c158d').credentials(keys).build()) {
    return css.cluster(clusterId).upgradeDetail().collect { task -> task.status.toString() }
}
