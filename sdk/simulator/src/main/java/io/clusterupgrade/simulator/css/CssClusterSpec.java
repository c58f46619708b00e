// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a new cluster. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CssClusterSpec {
    /** A snapshot that exists from the start. */
    record Backup(String name, Duration age) {}

    String id;
    String name = "css-test";
    String engine = "elasticsearch";
    String version = "7.10.2";
    List<String> zones = List.of("cn-north-4a");
    List<String> indices = List.of();
    Duration taskListLag = Duration.ZERO;
    Duration snapshotDuration = Duration.ofMinutes(10);
    Duration restartDuration = Duration.ofMinutes(5);
    Duration replaceDuration = Duration.ofMinutes(15);
    int taskListLagReads;
    boolean snapshotsOn;
    boolean overloaded;
    boolean plugInsMissing;
    int diskUse = 30;
    int replicas = 1;

    @Nullable List<CssImage> images;

    CssStepTimes stepTimes = CssStepTimes.standard();

    final List<Backup> backups = new ArrayList<>();

    private int nodes = 3;
    private int coldNodes;
    private int clientNodes;
    private int masterNodes;
    private @Nullable String subVersion;
    private @Nullable List<String> nodeNames;

    CssClusterSpec(int number) {
        // Derived from the number, so that repeated runs have the same ids.
        id = UUID.nameUUIDFromBytes(("css-cluster-" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Sets the cluster id; default: a UUID derived from the number of the cluster in its cloud. */
    public CssClusterSpec id(String value) {
        id = value;
        return this;
    }

    /** Sets the cluster name, which is part of the node names; default {@code css-test}. */
    public CssClusterSpec name(String value) {
        name = value;
        return this;
    }

    /** Sets the number of data nodes ({@code ess}), at least 1; default 3. Their names are {@code <name>-ess-esn-<i>-1}. */
    public CssClusterSpec nodes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("nodes must be >= 1: " + count);
        }
        nodes = count;
        nodeNames = null;
        return this;
    }

    /** Sets the number of cold data nodes ({@code ess-cold}); default 0. */
    public CssClusterSpec coldNodes(int count) {
        coldNodes = count;
        return this;
    }

    /** Sets the number of client nodes ({@code ess-client}); default 0. */
    public CssClusterSpec clientNodes(int count) {
        clientNodes = count;
        return this;
    }

    /** Sets the number of master nodes ({@code ess-master}); default 0. */
    public CssClusterSpec masterNodes(int count) {
        masterNodes = count;
        return this;
    }

    /** Sets the names of the data nodes instead of {@link #nodes}; at least one. */
    public CssClusterSpec nodeNames(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nodeNames must not be empty");
        }
        nodeNames = List.copyOf(names);
        return this;
    }

    /** Sets the engine, the value of {@code datastoreType}; default {@code elasticsearch}. */
    public CssClusterSpec engine(String value) {
        engine = value;
        return this;
    }

    /** Sets the engine version before any upgrade; default {@code 7.10.2}. */
    public CssClusterSpec version(String value) {
        version = value;
        return this;
    }

    /** Sets the exact build of the cluster; default: a build of {@link #version} older than the images offered. */
    public CssClusterSpec subVersion(String value) {
        subVersion = value;
        return this;
    }

    /**
     * Sets the target images of upgrades. Images of the cluster's version with a later display name are listed for
     * {@code same}, images of other versions for {@code cross}. Default: one build of the current version, and one of
     * each version to which the user manual documents an upgrade, namely 6.2.3 → 6.5.4 or 6.8.23, 7.6.2 → 7.10.2, 7.9.3 → 7.10.2
     * (see sdk/docs/wire/css.md#listimages).
     */
    public CssClusterSpec images(CssImage... values) {
        images = List.of(values);
        return this;
    }

    /** Sets the names of the cluster's indices; default none, so that no snapshot is needed before a start. */
    public CssClusterSpec indices(String... names) {
        indices = List.of(names);
        return this;
    }

    /**
     * Gives the cluster what most real ones have: the indices {@code orders} and {@code products}, the snapshot function, and a snapshot of
     * both that ended six hours ago. Not the default, because a client whose clock is not that of the tasks would find the snapshot old, and
     * reject a start for that.
     */
    public CssClusterSpec usualIndices() {
        return indices("orders", "products").snapshotsOn().snapshot("daily-backup", Duration.ofHours(6));
    }

    /** Enables the snapshot function from the start; default: disabled until it is configured. */
    public CssClusterSpec snapshotsOn() {
        snapshotsOn = true;
        return this;
    }

    /** Adds a completed snapshot of all indices that ended this long ago; it needs {@link #snapshotsOn}. */
    public CssClusterSpec snapshot(String snapshotName, Duration age) {
        backups.add(new Backup(snapshotName, age));
        return this;
    }

    /** Makes the cluster overloaded from the start, see {@link SimulatedCssCluster#overloaded}; default: not. */
    public CssClusterSpec overloaded() {
        overloaded = true;
        return this;
    }

    /** Makes upgrades require plug-ins until {@link SimulatedCssCluster#uploadPlugIns}; default: none are required. */
    public CssClusterSpec plugInsMissing() {
        plugInsMissing = true;
        return this;
    }

    /**
     * Sets how full the disks of the data nodes are, 0 to 100 percent; default 30. Starts are rejected if it would be 80 or more
     * with one node missing (see sdk/docs/wire/css.md#upgradecore).
     */
    public CssClusterSpec diskUse(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be 0 to 100: " + percent);
        }
        diskUse = percent;
        return this;
    }

    /**
     * Sets the largest number of replicas of an index, at least 0; default 1. Starts are rejected unless there are more data and cold
     * nodes than that plus one (see sdk/docs/wire/css.md#upgradecore).
     */
    public CssClusterSpec replicas(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("replicas must be >= 0: " + count);
        }
        replicas = count;
        return this;
    }

    /** Sets the availability zone of all nodes; default {@code cn-north-4a}. */
    public CssClusterSpec zone(String value) {
        return zones(value);
    }

    /** Sets the availability zones over which the nodes of each type are distributed; at least one. */
    public CssClusterSpec zones(String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("zones must not be empty");
        }
        zones = List.of(values);
        return this;
    }

    /** Sets how long a snapshot takes; default 10 minutes. */
    public CssClusterSpec snapshotDuration(Duration duration) {
        snapshotDuration = duration;
        return this;
    }

    /** Sets how long a restart takes, and a rolling restart for each of its nodes; default 5 minutes. */
    public CssClusterSpec restartDuration(Duration duration) {
        restartDuration = duration;
        return this;
    }

    /** Sets how long the replacement of a node takes; default 15 minutes. */
    public CssClusterSpec replaceDuration(Duration duration) {
        replaceDuration = duration;
        return this;
    }

    /** Sets how long every step of every node takes in task time; default: 5 minutes for step 0, 30 seconds for the rest. */
    public CssClusterSpec stepDuration(Duration each) {
        stepTimes = CssStepTimes.all(each);
        return this;
    }

    /**
     * Sets how long the step with this order (0 to 12) takes on each node. A migration of data (0) of more than 48 hours fails after 48
     * hours.
     */
    public CssClusterSpec stepDuration(int order, Duration duration) {
        stepTimes = stepTimes.with(order, duration);
        return this;
    }

    /** Sets how long a new task is missing from the list of tasks after its start; default zero. */
    public CssClusterSpec taskListLag(Duration lag) {
        taskListLag = lag;
        return this;
    }

    /** Sets how many reads of its kind of tasks omit a new task, in addition to {@link #taskListLag}; default 0. */
    public CssClusterSpec taskListLagReads(int reads) {
        taskListLagReads = reads;
        return this;
    }

    String initialSubVersion() {
        return subVersion == null ? CssImages.oldBuildOf(version) : subVersion;
    }

    /** Returns all nodes by type. The names follow the names of data and master nodes in the documents. */
    List<CssNodeGroup> nodeGroups() {
        List<CssNodeGroup> groups = new ArrayList<>();
        groups.add(
                nodeNames == null
                        ? CssNodeGroup.of("ess", name, "-ess-esn-", nodes)
                        : new CssNodeGroup("ess", nodeNames));
        groups.add(CssNodeGroup.of("ess-cold", name, "-ess-cold-esn-", coldNodes));
        groups.add(CssNodeGroup.of("ess-client", name, "-ess-client-esn-", clientNodes));
        groups.add(CssNodeGroup.of("ess-master", name, "-ess-master-emm-", masterNodes));
        return groups;
    }
}
