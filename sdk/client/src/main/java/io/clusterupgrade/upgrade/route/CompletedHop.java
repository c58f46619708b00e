// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

import io.clusterupgrade.upgrade.model.Verification;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hop of a route that has succeeded. Immutable.
 *
 * @param name the {@linkplain RouteHop#name name} of the hop
 * @param taskId the service's id of the task; null if it is not known
 * @param verification whether the cluster showed the success
 * @param completedAt when the route recorded it, by the client's clock
 * @since 0.1.0
 */
public record CompletedHop(String name, @Nullable String taskId, Verification verification, Instant completedAt)
        implements Serializable {

    /** Checks the values. */
    public CompletedHop {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(completedAt, "completedAt");
    }

    @Override
    public String toString() {
        return name + (taskId == null ? "" : " (task " + taskId + ")") + ", " + verification + ", " + completedAt;
    }
}
