// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a node pool upgrade (see sdk/docs/wire/ack.md#upgradeclusternodepool). A value out of range is rejected
 * with 400 InvalidParameter. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class AckNodePoolPlan {
    private static final int MAX_PARALLELISM = 10;
    private static final int MIN_INTERVAL = 5;
    private static final int MAX_INTERVAL = 120;

    String kubernetesVersion = "";
    List<String> nodeNames = List.of();
    int maxParallelism = MAX_PARALLELISM;
    AckPausePolicy pausePolicy = AckPausePolicy.NOT_PAUSE;
    int maxFailedNodes;
    private int batchMinutes;

    AckNodePoolPlan() {}

    /** Sets the version of the kubelets after the upgrade; default: the version of the control plane. */
    public AckNodePoolPlan kubernetesVersion(String version) {
        kubernetesVersion = version;
        return this;
    }

    /** Upgrades only these nodes, by name; default: all nodes of the pool. */
    public AckNodePoolPlan nodeNames(List<String> names) {
        nodeNames = List.copyOf(names);
        return this;
    }

    /** Sets the maximum number of nodes in a batch, 1 to 10; default 10. Batches start with 1 node and double. */
    public AckNodePoolPlan maxParallelism(int nodes) {
        maxParallelism = within("max_parallelism", nodes, 1, MAX_PARALLELISM);
        return this;
    }

    /** Sets the time between two batches: 0, or 5 to 120 minutes, which needs {@link AckPausePolicy#NOT_PAUSE}; default 0. */
    public AckNodePoolPlan batchInterval(int minutes) {
        batchMinutes = minutes == 0 ? 0 : within("batch_interval", minutes, MIN_INTERVAL, MAX_INTERVAL);
        return this;
    }

    /** Sets when the task pauses automatically; default never. */
    public AckNodePoolPlan pausePolicy(AckPausePolicy policy) {
        pausePolicy = policy;
        return this;
    }

    /** Sets how many nodes may fail before the task fails; default 0. */
    public AckNodePoolPlan maxFailedNodes(int nodes) {
        maxFailedNodes = within("max_failed_nodes", nodes, 0, Integer.MAX_VALUE);
        return this;
    }

    Duration batchInterval() {
        if (batchMinutes > 0 && pausePolicy != AckPausePolicy.NOT_PAUSE) {
            throw AckErrorException.invalid("batch_interval goes only with NotPause");
        }
        return Duration.ofMinutes(batchMinutes);
    }

    Map<String, Object> parameters(String version) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("kubernetes_version", version);
        parameters.put("node_names", nodeNames);
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("max_parallelism", maxParallelism);
        policy.put("batch_interval", batchMinutes);
        policy.put("pause_policy", pausePolicy.value());
        policy.put("max_failed_nodes", maxFailedNodes);
        parameters.put("rolling_policy", policy);
        return parameters;
    }

    private static int within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw AckErrorException.invalid(name + " " + value);
        }
        return value;
    }
}
