// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckVulnerability;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The settings of a new cluster. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class AckClusterSpec {
    record Pool(String name, int nodes) {}

    String id;
    String name = "ack-test";
    String region = "cn-shanghai";
    String version = "1.32.1-aliyun.1";
    Duration precheck = Duration.ofMinutes(2);
    Duration controlPlane = Duration.ofMinutes(8);
    Duration node = Duration.ofMinutes(2);
    Duration addon = Duration.ofMinutes(1);
    Duration checkDuration = Duration.ofMinutes(1);
    boolean isOlderDeployment;
    final List<SimulatedAckVulnerability> vulnerabilities = new ArrayList<>();
    final Map<String, String> addons = new LinkedHashMap<>();
    private final List<Pool> morePools = new ArrayList<>();
    private int nodes = 3;

    AckClusterSpec(int number) {
        // Derived from the number, so that repeated runs have the same ids.
        UUID uuid = UUID.nameUUIDFromBytes(("ack-cluster-" + number).getBytes(StandardCharsets.UTF_8));
        id = "c" + uuid.toString().replace("-", "");
        addons.put("coredns", "v1.9.3.10-7dfca203-aliyun");
        addons.put("metrics-server", "v0.3.9.7-2f14e1d9-aliyun");
    }

    /** Sets the cluster id; default: {@code c} and 32 hex digits derived from the number of the cluster in its cloud. */
    public AckClusterSpec id(String value) {
        id = value;
        return this;
    }

    /** Sets the cluster name; default {@code ack-test}. */
    public AckClusterSpec name(String value) {
        name = value;
        return this;
    }

    /** Sets the region; default {@code cn-shanghai}. */
    public AckClusterSpec region(String value) {
        region = value;
        return this;
    }

    /**
     * Sets the version before any upgrade; default {@code 1.32.1-aliyun.1} (see sdk/docs/wire/ack.md#identifiers-and-times).
     */
    public AckClusterSpec version(String value) {
        version = value;
        return this;
    }

    /** Sets the number of worker nodes in the default pool, at least 0; default 3. */
    public AckClusterSpec nodes(int count) {
        nodes = checked(count);
        return this;
    }

    /** Adds a node pool after the default one. */
    public AckClusterSpec nodePool(String poolName, int count) {
        morePools.add(new Pool(poolName, checked(count)));
        return this;
    }

    /** Adds an add-on, or changes the version of one; default: {@code coredns} and {@code metrics-server}. */
    public AckClusterSpec addon(String addonName, String addonVersion) {
        addons.put(addonName, addonVersion);
        return this;
    }

    /**
     * Gives all nodes a vulnerability, which a scan finds; default: none.
     *
     * @param necessity {@code asap}, {@code later} or {@code nntf}
     */
    public AckClusterSpec vulnerability(String vulnerabilityName, String necessity) {
        vulnerabilities.add(new SimulatedAckVulnerability(vulnerabilityName, necessity));
        return this;
    }

    /** Sets how long the pre-check of a task takes, in task time; default 2 minutes. */
    public AckClusterSpec precheckDuration(Duration duration) {
        precheck = duration;
        return this;
    }

    /** Sets how long the control plane takes; default 8 minutes. */
    public AckClusterSpec controlPlaneDuration(Duration duration) {
        controlPlane = duration;
        return this;
    }

    /** Sets how long each node takes, or each batch of nodes, one after another; default 2 minutes. */
    public AckClusterSpec nodeDuration(Duration each) {
        node = each;
        return this;
    }

    /** Sets how long each add-on takes, one after another; default 1 minute. */
    public AckClusterSpec addonDuration(Duration each) {
        addon = each;
        return this;
    }

    /** Sets how long a check takes; default 1 minute. */
    public AckClusterSpec checkDuration(Duration duration) {
        checkDuration = duration;
        return this;
    }

    /**
     * Puts the cluster into an older deployment, which still has GetUpgradeStatus and its siblings; default: as in the public
     * cloud, they return 404 InvalidAction.NotFound (see sdk/docs/wire/ack.md#announced-removals).
     */
    public AckClusterSpec olderDeployment() {
        isOlderDeployment = true;
        return this;
    }

    List<AckPool> pools() {
        List<AckPool> pools = new ArrayList<>(List.of(new AckPool(this, 1, new Pool("default-nodepool", nodes))));
        morePools.forEach(pool -> pools.add(new AckPool(this, pools.size() + 1, pool)));
        return pools;
    }

    private static int checked(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("nodes must be >= 0: " + count);
        }
        return count;
    }
}
