// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what a poll saw with what the one before saw, and tells the difference. Used by one thread at a time. */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final UpgradeListener listener;
    private final Set<String> problemsTold = new HashSet<>(2);
    private @Nullable UpgradeSnapshot before;
    private boolean listenerIsBroken;

    Changes(UpgradeListener listener) {
        this.listener = listener;
    }

    /** Tells what is new; whether anything is. */
    boolean tell(UpgradeSnapshot now) {
        UpgradeSnapshot earlier = before;
        before = now;
        now.decodeReports().stream()
                .filter(report -> problemsTold.add(report.path()))
                .forEach(report -> tell(new UpgradeEvent.DecodeProblem(report, now)));
        if (earlier == null) {
            tell(new UpgradeEvent.StateChanged(null, now));
            tellOddities(null, now);
            return true;
        }
        if (!now.differsFrom(earlier)) {
            return false;
        }
        if (now.isFound()) {
            tellNodes(earlier, now);
            tellStep(earlier, now);
        }
        if (earlier.state() != now.state()) {
            tell(new UpgradeEvent.StateChanged(earlier.state(), now));
        }
        tellOddities(earlier, now);
        return true;
    }

    /** Tells one event. */
    void tell(UpgradeEvent event) {
        try {
            listener.onEvent(event);
        } catch (RuntimeException e) {
            if (!listenerIsBroken) {
                listenerIsBroken = true;
                // Messages of foreign exceptions may hold anything.
                LOG.warn(
                        "the upgrade listener {} threw {}; its next exceptions are not logged",
                        listener.getClass().getName(),
                        e.getClass().getName());
            }
        }
    }

    private void tellNodes(UpgradeSnapshot earlier, UpgradeSnapshot now) {
        List<String> doneBefore = earlier.nodes().done();
        now.nodes().done().stream()
                .filter(node -> !doneBefore.contains(node))
                .forEach(node -> tell(new UpgradeEvent.NodeDone(node, now)));
    }

    private void tellStep(UpgradeSnapshot earlier, UpgradeSnapshot now) {
        UpgradeStep step = now.currentStep();
        if (step == null) {
            return;
        }
        UpgradeStep stepBefore = earlier.currentStep();
        boolean same = stepBefore != null
                && step.name().equals(stepBefore.name())
                && step.state() == stepBefore.state()
                && earlier.nodes().current().equals(now.nodes().current());
        if (!same) {
            tell(new UpgradeEvent.StepChanged(step, now));
        }
    }

    private void tellOddities(@Nullable UpgradeSnapshot earlier, UpgradeSnapshot now) {
        if (now.state() != UpgradeState.UNKNOWN) {
            return;
        }
        if (!now.isFound()) {
            if (earlier == null || earlier.isFound()) {
                tell(new UpgradeEvent.Vanished(now));
            }
        } else if (earlier == null || !earlier.rawState().equals(now.rawState())) {
            tell(new UpgradeEvent.UnknownState(now.rawState(), now));
        }
    }
}
