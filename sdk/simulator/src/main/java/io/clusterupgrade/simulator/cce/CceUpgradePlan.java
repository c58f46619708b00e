// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of an upgrade (see sdk/docs/wire/cce.md#upgradecluster). Every setter returns the same object; not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class CceUpgradePlan {
    /** Nodes of a pool with the same priority. */
    record NodeOrder(List<String> names, int priority) {}

    String targetVersion = "v1.31.6-r2";
    int step = 20;
    boolean batchesPerPool;
    boolean onlyUpgrade;
    final Map<String, Integer> poolOrder = new HashMap<>();
    final Map<String, List<NodeOrder>> nodeOrders = new HashMap<>();
    final Map<String, String> addons = new LinkedHashMap<>();

    CceUpgradePlan() {}

    /** Sets the version after the upgrade; default {@code v1.31.6-r2}. */
    public CceUpgradePlan targetVersion(String version) {
        targetVersion = version;
        return this;
    }

    /** Sets the maximum number of nodes in a batch; default 20. */
    public CceUpgradePlan userDefinedStep(int nodes) {
        if (nodes < 1) {
            throw new IllegalArgumentException("A batch needs at least one node: " + nodes);
        }
        step = nodes;
        return this;
    }

    /** Starts the batches anew with each pool; by default they span the whole cluster. */
    public CceUpgradePlan batchesPerPool() {
        batchesPerPool = true;
        return this;
    }

    /** Sets the order of a pool, by its uid or {@code DefaultPool}; higher is earlier; default 0. */
    public CceUpgradePlan nodePoolOrder(String pool, int order) {
        poolOrder.put(pool, order);
        return this;
    }

    /** Sets the priority of nodes in a pool, by their names; higher is earlier; default 0. */
    public CceUpgradePlan nodeOrder(String pool, List<String> nodeNames, int priority) {
        nodeOrders.computeIfAbsent(pool, ignored -> new ArrayList<>()).add(new NodeOrder(nodeNames, priority));
        return this;
    }

    /** Also upgrades an add-on, before the control plane. */
    public CceUpgradePlan addon(String templateName, String version) {
        addons.put(templateName, version);
        return this;
    }

    /** Skips all pre-checks, as {@code isOnlyUpgrade} does. */
    public CceUpgradePlan onlyUpgrade() {
        onlyUpgrade = true;
        return this;
    }

    int poolOrderOf(String pool) {
        return poolOrder.getOrDefault(pool, 0);
    }

    int priorityOf(String pool, String nodeName) {
        return nodeOrders.getOrDefault(pool, List.of()).stream()
                .filter(order -> order.names().contains(nodeName))
                .mapToInt(NodeOrder::priority)
                .max()
                .orElse(0);
    }
}
