// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * How a new cluster looks. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class AckClusterSpec {
    String id;
    String name = "ack-test";
    String version = "1.32.1-aliyun.1";
    private int nodes = 3;
    private Duration precheck = Duration.ofMinutes(2);
    private Duration controlPlane = Duration.ofMinutes(8);
    private Duration node = Duration.ofMinutes(2);

    AckClusterSpec(int number) {
        // Derived from the number, so that a run can be repeated with the same ids.
        UUID uuid = UUID.nameUUIDFromBytes(("ack-cluster-" + number).getBytes(StandardCharsets.UTF_8));
        id = "c" + uuid.toString().replace("-", "");
    }

    /** The cluster id; default: {@code c} and 32 hex digits derived from the number of the cluster in its cloud. */
    public AckClusterSpec id(String value) {
        id = value;
        return this;
    }

    /** The cluster name; default {@code ack-test}. */
    public AckClusterSpec name(String value) {
        name = value;
        return this;
    }

    /** The version before any upgrade; default {@code 1.32.1-aliyun.1} (ACK sheet 1.6). */
    public AckClusterSpec version(String value) {
        version = value;
        return this;
    }

    /** The number of worker nodes, at least 0; default 3. */
    public AckClusterSpec nodes(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("nodes must be >= 0: " + count);
        }
        nodes = count;
        return this;
    }

    /** How long the pre-check takes, in task time; default 2 minutes. */
    public AckClusterSpec precheckDuration(Duration duration) {
        precheck = duration;
        return this;
    }

    /** How long the control plane takes; default 8 minutes. */
    public AckClusterSpec controlPlaneDuration(Duration duration) {
        controlPlane = duration;
        return this;
    }

    /** How long each node takes, one after another; default 2 minutes. */
    public AckClusterSpec nodeDuration(Duration each) {
        node = each;
        return this;
    }

    List<Duration> stepDurations() {
        List<Duration> steps = new ArrayList<>(List.of(precheck, controlPlane));
        steps.addAll(Collections.nCopies(nodes, node));
        return steps;
    }
}
