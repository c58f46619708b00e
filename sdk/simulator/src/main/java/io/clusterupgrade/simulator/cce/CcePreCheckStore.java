// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pre-checks of a cluster. Guarded by the lock of the cluster. */
final class CcePreCheckStore {
    private final CceContext context;
    private final List<CcePreCheckRun> newestFirst = new ArrayList<>();

    CcePreCheckStore(CceContext context) {
        this.context = context;
    }

    void settle() {
        Instant now = context.now();
        newestFirst.forEach(check -> check.settle(now));
    }

    CcePreCheck start(CcePreCheckOrder order) {
        String uid = context.uid("pre-check", newestFirst.size() + 1);
        CcePreCheckRun run = new CcePreCheckRun(context.nextNumber(), uid, order, context.script(), context.now());
        newestFirst.add(0, run);
        return run.snapshot();
    }

    void nextChange(NextChange next) {
        newestFirst.forEach(check -> next.at(check.nextChange()));
    }

    boolean isBusy() {
        return newestFirst.stream().anyMatch(check -> !check.isOver());
    }

    List<CcePreCheck> all() {
        return newestFirst.stream().map(CcePreCheckRun::snapshot).toList();
    }

    CcePreCheck get(String uid) {
        return newest(check -> check.uid().equals(uid))
                .map(CcePreCheckRun::snapshot)
                .orElseThrow(() -> CceErrorException.notFound("pre-check"));
    }

    void expireAll() {
        newestFirst.forEach(check -> check.expire(context.now()));
    }

    /**
     * Returns whether an upgrade can use the newest pre-check for this version; false if there is none. Throws if the check
     * has findings, failed or has expired.
     */
    boolean hasPassed(String targetVersion) {
        CcePreCheckRun newest =
                newest(check -> check.targetVersion().equals(targetVersion)).orElse(null);
        if (newest == null) {
            return false;
        }
        if (newest.phase() != CceCheckPhase.SUCCESS) {
            throw new CceErrorException(
                    400,
                    "CCE.01400074",
                    "the pre-check ended with " + newest.phase().value());
        }
        if (newest.hasExpired(context.now())) {
            throw new CceErrorException(400, "CCE.01400075", "the pre-check has expired");
        }
        return true;
    }

    @Nullable CceWorkFlowPoint newestIn(CceWindow window) {
        return newest(check -> window.contains(check.number()))
                .map(CcePreCheckRun::point)
                .orElse(null);
    }

    private Optional<CcePreCheckRun> newest(Predicate<CcePreCheckRun> wanted) {
        return newestFirst.stream().filter(wanted).findFirst();
    }
}
