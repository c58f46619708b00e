// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows of an upgrade; decisions do not depend on it.
 *
 * @param taskId the service's id of the task; null if it is not known
 * @param steps the steps of the upgrade with their states, in order; empty if the service does not return them
 * @param explanation several lines on a failure and what may be done about it; null for a success
 * @since 0.1.0
 */
public record ClusterDetail(
        @Nullable String taskId,
        List<String> steps,
        @Nullable String explanation) {
    /** Nothing is known. */
    public static final ClusterDetail NONE = new ClusterDetail(null, List.of(), null);

    /** Copies the list. */
    public ClusterDetail {
        steps = List.copyOf(steps);
    }
}
