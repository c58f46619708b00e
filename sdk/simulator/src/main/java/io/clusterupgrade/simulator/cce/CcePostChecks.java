// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CcePostCheck;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The post-checks of a cluster. Guarded by the lock of the cluster. */
final class CcePostChecks {
    private record Numbered(int number, CcePostCheck check) {
        CceWorkFlowPoint point() {
            return new CceWorkFlowPoint(
                    "PostCheck", check.uid(), check.phase().value(), check.created(), check.created(), null);
        }
    }

    private final CceContext context;
    private final List<Numbered> newestFirst = new ArrayList<>();

    CcePostChecks(CceContext context) {
        this.context = context;
    }

    CcePostCheck create() {
        CceCheckPhase phase = context.script().takePostCheckFailure() ? CceCheckPhase.FAILED : CceCheckPhase.SUCCESS;
        CcePostCheck check = new CcePostCheck(context.uid("post-check", newestFirst.size() + 1), phase, context.now());
        newestFirst.add(0, new Numbered(context.nextNumber(), check));
        return check;
    }

    @Nullable CceWorkFlowPoint newestIn(CceWindow window) {
        return newestFirst.stream()
                .filter(check -> window.contains(check.number()))
                .map(Numbered::point)
                .findFirst()
                .orElse(null);
    }
}
