// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
    String zone = "cn-north-4a";
    int nodes = 3;

    @Nullable List<String> nodeNames;

    Duration taskListLag = Duration.ZERO;
    CssStepTimes stepTimes = CssStepTimes.standard();

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

    /** The number of nodes, at least 1; default 3. They are called {@code <name>-ess-esn-<i>-1}. */
    public CssClusterSpec nodes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("nodes must be >= 1: " + count);
        }
        nodes = count;
        nodeNames = null;
        return this;
    }

    /** The node names themselves, in place of {@link #nodes}; at least one. */
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

    /** The availability zone in which all nodes begin; default {@code cn-north-4a}. */
    public CssClusterSpec zone(String value) {
        zone = value;
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

    List<String> allNodeNames() {
        return nodeNames != null
                ? nodeNames
                : IntStream.rangeClosed(1, nodes)
                        .mapToObj(i -> name + "-ess-esn-" + i + "-1")
                        .toList();
    }
}
