// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a new cluster. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CceClusterSpec {
    String id;
    String name = "cce-test";
    String version = "v1.29.13-r10";
    String suggestedPatch = "";
    String type = "VirtualMachine";
    boolean fullVersionShown;
    boolean autopilot;
    Duration snapshotDuration = Duration.ofMinutes(3);
    final List<Duration> backupAges = new ArrayList<>();
    Duration nodeResetDuration = Duration.ofMinutes(5);
    CcePreCheckTimes preCheckTimes =
            new CcePreCheckTimes(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(1));
    final List<Duration> durations = new ArrayList<>(CceStages.DEFAULT_DURATIONS);
    final Map<String, Integer> pools = new LinkedHashMap<>(Map.of(SimulatedCceNodePool.DEFAULT, 2));
    final Map<String, String> addons = new LinkedHashMap<>();

    CceClusterSpec(int number) {
        // Derived from the number, so that repeated runs have the same ids.
        id = CceContext.uid("cce-cluster-" + number);
    }

    /** Sets the cluster id; default: a UUID derived from the number of the cluster in its cloud. */
    public CceClusterSpec id(String value) {
        id = value;
        return this;
    }

    /** Sets the cluster name; default {@code cce-test}. */
    public CceClusterSpec name(String value) {
        name = value;
        return this;
    }

    /** Sets the version before any upgrade; default {@code v1.29.13-r10} (see sdk/docs/wire/cce.md#versions). */
    public CceClusterSpec version(String value) {
        version = value;
        return this;
    }

    /** Sets a patch of the same release that is offered in addition to other versions, such as {@code r12}; default none. */
    public CceClusterSpec suggestedPatch(String value) {
        suggestedPatch = value;
        return this;
    }

    /** Sets the type: {@code VirtualMachine}, the default, or {@code ARM64}. */
    public CceClusterSpec type(String value) {
        type = value;
        return this;
    }

    /**
     * Shows the full version of the cluster, as old clusters do; otherwise it shows only {@code v1.29}
     * (see sdk/docs/wire/cce.md#clusters).
     */
    public CceClusterSpec fullVersionShown() {
        fullVersionShown = true;
        return this;
    }

    /**
     * Makes it an Autopilot cluster, which only Autopilot's operations find; otherwise it is a standard cluster, which they do
     * not find (see sdk/docs/wire/cce.md#autopilot).
     */
    public CceClusterSpec autopilot() {
        autopilot = true;
        return this;
    }

    /** Sets the number of nodes in the default pool; default 2. Their names are {@code cce-test-node-1} and so on. */
    public CceClusterSpec nodes(int count) {
        pools.put(SimulatedCceNodePool.DEFAULT, count);
        return this;
    }

    /** Adds a node pool. Its nodes are named {@code cce-test-}pool{@code -1} and so on. */
    public CceClusterSpec nodePool(String poolName, int count) {
        pools.put(poolName, count);
        return this;
    }

    /** Installs an add-on. */
    public CceClusterSpec addon(String templateName, String addonVersion) {
        addons.put(templateName, addonVersion);
        return this;
    }

    /** Sets how long a task remains in phase {@code Init}, in task time; default 10 seconds. */
    public CceClusterSpec initDuration(Duration duration) {
        durations.set(CceStages.INIT, duration);
        return this;
    }

    /** Sets how long a task remains in phase {@code Queuing}; default 30 seconds. */
    public CceClusterSpec queuingDuration(Duration duration) {
        durations.set(CceStages.QUEUING, duration);
        return this;
    }

    /** Sets how long each of the four stages of phase {@code Running} takes, the last with all its batches; default 5 minutes. */
    public CceClusterSpec stageDuration(Duration each) {
        durations.subList(CceStages.FIRST_STAGE, durations.size()).replaceAll(ignored -> each);
        return this;
    }

    /** Sets how long each of the three parts of a pre-check takes, after 5 seconds in phase {@code Init}; default 1 minute. */
    public CceClusterSpec preCheckPartDuration(Duration each) {
        preCheckTimes = new CcePreCheckTimes(preCheckTimes.init(), each, preCheckTimes.validity());
        return this;
    }

    /** Sets how long a pre-check is valid after its end; default a day. */
    public CceClusterSpec preCheckValidity(Duration validity) {
        preCheckTimes = new CcePreCheckTimes(preCheckTimes.init(), preCheckTimes.part(), validity);
        return this;
    }

    /** Sets how long a snapshot takes, after 5 seconds in phase {@code Init}; default 3 minutes. */
    public CceClusterSpec snapshotDuration(Duration duration) {
        snapshotDuration = duration;
        return this;
    }

    /** Adds a successful snapshot that ended this long ago; add the oldest one first. */
    public CceClusterSpec snapshot(Duration age) {
        backupAges.add(age);
        return this;
    }

    /** Sets how long a job takes for a batch of nodes, after 10 seconds in phase {@code Initializing}; default 5 minutes. */
    public CceClusterSpec nodeResetDuration(Duration eachBatch) {
        nodeResetDuration = eachBatch;
        return this;
    }
}
