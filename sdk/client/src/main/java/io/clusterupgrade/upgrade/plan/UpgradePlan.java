// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan of an upgrade: the target and the checks. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface UpgradePlan permits CssPlan, CcePlan, AckPlan {

    /** Returns the service of the cluster. */
    CloudService service();

    /** Returns the calls that the plan makes, in order and without polls. Sends nothing. */
    List<PlannedCall> calls();

    /**
     * Returns the calls that the plan makes as text for users, a line each; {@code CHANGE} marks those that change
     * anything.
     */
    default String preview() {
        List<PlannedCall> calls = calls();
        return IntStream.range(0, calls.size())
                .mapToObj(i -> (i + 1) + ". " + calls.get(i))
                .collect(Collectors.joining("\n"));
    }
}
