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
 * How a new cluster looks. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CssClusterSpec {
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

    @Nullable List<CssImage> images;

    CssStepTimes stepTimes = CssStepTimes.standard();

    private int nodes = 3;
    private int coldNodes;
    private int clientNodes;
    private int masterNodes;
    private @Nullable String subVersion;
    private @Nullable List<String> nodeNames;

    CssClusterSpec(int number) {
        // Derived from the number, so that a run can be repeated with the same ids.
        id = UUID.nameUUIDFromBytes(("css-cluster-" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The cluster id; default: a UUID derived from the number of the cluster in its cloud. */
    public CssClusterSpec id(String value) {
        id = value;
        return this;
    }

    /** The cluster name, from which the node names are made; default {@code css-test}. */
    public CssClusterSpec name(String value) {
        name = value;
        return this;
    }

    /** The number of data nodes ({@code ess}), at least 1; default 3. They are called {@code <name>-ess-esn-<i>-1}. */
    public CssClusterSpec nodes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("nodes must be >= 1: " + count);
        }
        nodes = count;
        nodeNames = null;
        return this;
    }

    /** The number of cold data nodes ({@code ess-cold}); default 0. */
    public CssClusterSpec coldNodes(int count) {
        coldNodes = count;
        return this;
    }

    /** The number of client nodes ({@code ess-client}); default 0. */
    public CssClusterSpec clientNodes(int count) {
        clientNodes = count;
        return this;
    }

    /** The number of master nodes ({@code ess-master}); default 0. */
    public CssClusterSpec masterNodes(int count) {
        masterNodes = count;
        return this;
    }

    /** The names of the data nodes themselves, in place of {@link #nodes}; at least one. */
    public CssClusterSpec nodeNames(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nodeNames must not be empty");
        }
        nodeNames = List.copyOf(names);
        return this;
    }

    /** The engine as in {@code datastoreType}; default {@code elasticsearch}. */
    public CssClusterSpec engine(String value) {
        engine = value;
        return this;
    }

    /** The engine version before any upgrade; default {@code 7.10.2}. */
    public CssClusterSpec version(String value) {
        version = value;
        return this;
    }

    /** What the cluster runs exactly; default: a build of {@link #version} that is older than the images offered. */
    public CssClusterSpec subVersion(String value) {
        subVersion = value;
        return this;
    }

    /**
     * The images to which upgrades can lead. Those of the cluster's version with a later display name are listed for
     * {@code same}, those of other versions for {@code cross}. Default: one build of the present version; and one of
     * each version to which the user manual knows a way, namely 6.2.3 → 6.5.4 or 6.8.23, 7.6.2 → 7.10.2, 7.9.3 → 7.10.2
     * (see sdk/docs/wire/css.md#listimages).
     */
    public CssClusterSpec images(CssImage... values) {
        images = List.of(values);
        return this;
    }

    /** The names of the cluster's indices; default none, so that no snapshot is needed before a start. */
    public CssClusterSpec indices(String... names) {
        indices = List.of(names);
        return this;
    }

    /** Begins with the snapshot function on; default: off, until its settings are made. */
    public CssClusterSpec snapshotsOn() {
        snapshotsOn = true;
        return this;
    }

    /** Begins overloaded, see {@link SimulatedCssCluster#overloaded}; default: not. */
    public CssClusterSpec overloaded() {
        overloaded = true;
        return this;
    }

    /** The availability zone in which all nodes begin; default {@code cn-north-4a}. */
    public CssClusterSpec zone(String value) {
        return zones(value);
    }

    /** The availability zones over which the nodes of each type are spread in the beginning; at least one. */
    public CssClusterSpec zones(String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("zones must not be empty");
        }
        zones = List.of(values);
        return this;
    }

    /** How long a snapshot takes; default 10 minutes. */
    public CssClusterSpec snapshotDuration(Duration duration) {
        snapshotDuration = duration;
        return this;
    }

    /** How long a restart takes, and a rolling restart for each of its nodes; default 5 minutes. */
    public CssClusterSpec restartDuration(Duration duration) {
        restartDuration = duration;
        return this;
    }

    /** How long the replacement of a node takes; default 15 minutes. */
    public CssClusterSpec replaceDuration(Duration duration) {
        replaceDuration = duration;
        return this;
    }

    /** How long every step of every node takes in task time; default: 5 minutes for step 0, 30 seconds for the rest. */
    public CssClusterSpec stepDuration(Duration each) {
        stepTimes = CssStepTimes.all(each);
        return this;
    }

    /** How long the step with this order (0 to 12) takes on each node. */
    public CssClusterSpec stepDuration(int order, Duration duration) {
        stepTimes = stepTimes.with(order, duration);
        return this;
    }

    /** How long a new task stays out of the list of tasks (list lag after a start); default zero. */
    public CssClusterSpec taskListLag(Duration lag) {
        taskListLag = lag;
        return this;
    }

    /** How many reads of its kind of tasks leave out a new task, beside {@link #taskListLag}; default 0. */
    public CssClusterSpec taskListLagReads(int reads) {
        taskListLagReads = reads;
        return this;
    }

    String firstSubVersion() {
        return subVersion == null ? CssImages.oldBuildOf(version) : subVersion;
    }

    /** All nodes by type. The names follow those of data and master nodes in the documents. */
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
