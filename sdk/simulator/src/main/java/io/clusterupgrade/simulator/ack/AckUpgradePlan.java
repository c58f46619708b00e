// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a cluster upgrade. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class AckUpgradePlan {
    String nextVersion = "1.33.3-aliyun.1";
    boolean strict;
    private boolean masterOnly;
    private int maxParallelism = 1;

    AckUpgradePlan() {}

    /** Sets the version after the upgrade; default {@code 1.33.3-aliyun.1}. */
    public AckUpgradePlan nextVersion(String version) {
        nextVersion = version;
        return this;
    }

    /** Sets whether only the control plane is upgraded, not the nodes; default false. */
    public AckUpgradePlan masterOnly(boolean only) {
        masterOnly = only;
        return this;
    }

    /** Sets the maximum number of nodes in a batch, at least 1; default 1. */
    public AckUpgradePlan maxParallelism(int nodes) {
        if (nodes < 1) {
            throw AckErrorException.invalid("max_parallelism " + nodes);
        }
        maxParallelism = nodes;
        return this;
    }

    /**
     * Applies the checks of the service: rejects a version that is not offered, and a cluster with nodes older than its control
     * plane. Without this, any version is accepted, so that a test can create any state.
     */
    public AckUpgradePlan strict() {
        strict = true;
        return this;
    }

    List<AckPhase> nodePhases(List<AckWorker> workers, Duration each) {
        return masterOnly ? List.of() : AckBatches.of(workers, nextVersion, maxParallelism, each, Duration.ZERO);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("next_version", nextVersion);
        parameters.put("master_only", masterOnly);
        return parameters;
    }
}
