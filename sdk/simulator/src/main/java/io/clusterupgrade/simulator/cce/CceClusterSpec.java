// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a new cluster looks. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CceClusterSpec {
    String id;
    String name = "cce-test";
    String version = "v1.29.13-r10";
    final List<Duration> durations = new ArrayList<>(CceStages.DEFAULT_DURATIONS);

    CceClusterSpec(int number) {
        // Derived from the number, so that a run can be repeated with the same ids.
        id = UUID.nameUUIDFromBytes(("cce-cluster-" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The cluster id; default: a UUID derived from the number of the cluster in its cloud. */
    public CceClusterSpec id(String value) {
        id = value;
        return this;
    }

    /** The cluster name; default {@code cce-test}. */
    public CceClusterSpec name(String value) {
        name = value;
        return this;
    }

    /** The version before any upgrade; default {@code v1.29.13-r10} (CCE sheet 1.5). */
    public CceClusterSpec version(String value) {
        version = value;
        return this;
    }

    /** How long a task stays in phase {@code Init}, in task time; default 10 seconds. */
    public CceClusterSpec initDuration(Duration duration) {
        durations.set(CceStages.INIT, duration);
        return this;
    }

    /** How long a task stays in phase {@code Queuing}; default 30 seconds. */
    public CceClusterSpec queuingDuration(Duration duration) {
        durations.set(CceStages.QUEUING, duration);
        return this;
    }

    /** How long each of the four stages of phase {@code Running} takes; default 5 minutes. */
    public CceClusterSpec stageDuration(Duration each) {
        durations.subList(CceStages.FIRST_STAGE, durations.size()).replaceAll(ignored -> each);
        return this;
    }
}
