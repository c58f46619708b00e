// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.request.Operation;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule that makes an operation on Autopilot clusters of one on standard clusters: the version in the path prefix gets the root
 * {@code autopilot}, and the name gets {@code Autopilot} after its verb. Everything else is the same (see
 * sdk/docs/wire/cce.md#autopilot).
 */
final class CceAutopilot {
    /** The version in the paths of the operations that only Autopilot clusters have. */
    static final String VERSION = "autopilot/v3";

    private static final String ROOT = "autopilot/";

    /** Matches the end of the verb that a name begins with. */
    private static final Pattern AFTER_VERB = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** The operations that the vendor has for both kinds of clusters. */
    private static final Set<String> SHARED = Set.of(
            "UpgradeCluster",
            "ShowUpgradeClusterTask",
            "ListUpgradeClusterTasks",
            "RetryUpgradeClusterTask",
            "CreatePreCheck",
            "ListPreCheckTasks",
            "ShowPreCheck",
            "CreatePostCheck",
            "CreateUpgradeWorkFlow",
            "ListUpgradeWorkFlows",
            "ShowUpgradeWorkFlow",
            "UpgradeWorkFlowUpdate",
            "ShowClusterUpgradeInfo",
            "ListClusterUpgradePaths",
            "ListClusterUpgradeFeatureGates",
            "CreateClusterMasterSnapshot",
            "ListClusterMasterSnapshotTasks",
            "ShowCluster",
            "ListClusters",
            "ShowJob");

    private CceAutopilot() {}

    /**
     * Returns the operation for Autopilot clusters.
     *
     * @throws IllegalArgumentException if Autopilot has none
     */
    static <Q, R> Operation<Q, R> of(Operation<Q, R> operation) {
        if (operation.version().startsWith(ROOT)) {
            return operation;
        }
        if (!SHARED.contains(operation.name())) {
            throw new IllegalArgumentException(operation
                    + " is an operation on standard clusters, Autopilot clusters do not have it; for a standard cluster,"
                    + " call it on the client itself instead of on its autopilot()");
        }
        String name = AFTER_VERB.matcher(operation.name()).replaceFirst("Autopilot");
        return operation.renamed(name, ROOT + operation.version());
    }

    /**
     * Returns the operation for standard clusters, which is the same.
     *
     * @throws IllegalArgumentException if it is one on Autopilot clusters
     */
    static <Q, R> Operation<Q, R> standard(Operation<Q, R> operation) {
        if (operation.version().startsWith(ROOT)) {
            throw new IllegalArgumentException(operation
                    + " is an operation on Autopilot clusters, standard clusters do not have it; for an Autopilot cluster,"
                    + " call it on the client's autopilot()");
        }
        return operation;
    }
}
