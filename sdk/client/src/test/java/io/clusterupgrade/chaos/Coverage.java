// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.chaos.Claim.Acted;
import io.clusterupgrade.chaos.Claim.Acted.ActionResult;
import io.clusterupgrade.chaos.Claim.Resumed;
import io.clusterupgrade.chaos.Claim.Started;
import io.clusterupgrade.chaos.Claim.Watched;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The cases that many runs have covered: a test whose runs miss them proves nothing. */
final class Coverage {
    private final Set<String> reported = new TreeSet<>();
    private final Set<ActionResult> results = EnumSet.noneOf(ActionResult.class);
    private final Set<Role> actions = EnumSet.noneOf(Role.class);
    private long faultyStarts;
    private long faultyActions;

    void add(Evidence evidence) {
        evidence.claims().forEach(this::add);
        faultyStarts += faulty(evidence, role -> role == Role.START);
        faultyActions += faulty(evidence, Role::isAction);
    }

    private static long faulty(Evidence evidence, Predicate<Role> isMeant) {
        return evidence.facts().stream()
                .filter(Fact::isFaulty)
                .filter(fact -> isMeant.test(fact.role()))
                .count();
    }

    private void add(Claim claim) {
        if (claim instanceof Watched watched) {
            reported.add(String.valueOf(watched.state()));
        } else if (claim instanceof Resumed resumed) {
            reported.add(resumed.result().name());
        } else if (claim instanceof Started started) {
            reported.add(started.result().name());
        } else if (claim instanceof Acted acted) {
            results.add(acted.result());
            actions.add(acted.action());
        }
    }

    /** Fails if the runs have missed a case. */
    void check() {
        assertThat(reported)
                .contains("SUCCEEDED", "FAILED", "PAUSED", "ABORTED", "PARTIALLY_FAILED")
                .contains("RETURNED", "REJECTED", "OUTCOME_UNKNOWN", "DIED", "FOUND", "NOTHING", "NOT_STARTED");
        assertThat(results).containsExactlyInAnyOrder(ActionResult.values());
        assertThat(actions).contains(Role.RETRY, Role.PAUSE, Role.RESUME, Role.ABORT, Role.FINISH);
        assertThat(faultyStarts).isGreaterThan(30);
        assertThat(faultyActions).isGreaterThan(10);
    }
}
