// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is to be done to a cluster. Immutable and thread-safe; a changed mind is another plan.
 *
 * @since 0.1.0
 */
public sealed interface UpgradePlan permits CssPlan, CcePlan, AckPlan {

    /** Whose cluster it is for. */
    CloudService service();

    /** The calls it would make, in order, polls left out. Nothing is sent to find out. */
    List<PlannedCall> calls();

    /** The calls it would make as text for people, a line each; {@code CHANGE} marks those that change anything. */
    default String preview() {
        List<PlannedCall> calls = calls();
        return IntStream.range(0, calls.size())
                .mapToObj(i -> (i + 1) + ". " + calls.get(i))
                .collect(Collectors.joining("\n"));
    }
}
