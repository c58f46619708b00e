// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * Returns the codes of the warnings that are accepted: a start is not rejected for them. Empty by default. See {@link
     * Finding#code}.
     */
    default Set<String> acceptedWarnings() {
        return Set.of();
    }

    /** Returns whether all warnings are accepted, new ones included; false by default. */
    default boolean allWarningsAccepted() {
        return false;
    }

    /**
     * Returns the findings for which this plan cannot be started: blockers, and warnings that it does not accept. The option
     * {@code withAcceptedWarnings} of the plans accepts warnings.
     */
    default List<Finding> rejecting(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == FindingSeverity.BLOCKER
                        || (finding.severity() == FindingSeverity.WARNING && !accepts(finding)))
                .toList();
    }

    private boolean accepts(Finding finding) {
        return finding.isAcceptable()
                && (allWarningsAccepted() || acceptedWarnings().contains(finding.code()));
    }

    /**
     * Returns what an operator should know before the start, a sentence each: what cannot be undone, and what the vendor
     * warns of. Empty if there is nothing to know.
     */
    default List<String> notices() {
        return List.of();
    }

    /**
     * Returns the calls that the plan makes and its notices as text for users, a line each; {@code CHANGE} marks the calls
     * that change anything, with the body that is sent.
     */
    default String preview() {
        List<PlannedCall> calls = calls();
        return Stream.concat(
                        IntStream.range(0, calls.size()).mapToObj(i -> (i + 1) + ". " + calls.get(i)),
                        notices().stream().map(notice -> "Note: " + notice))
                .collect(Collectors.joining("\n"));
    }
}
