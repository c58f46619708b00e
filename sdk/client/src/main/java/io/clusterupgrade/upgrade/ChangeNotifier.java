// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the snapshots of two polls and reports the differences to the listener. Used by one thread at a time. */
final class ChangeNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeNotifier.class);

    private final UpgradeListener listener;
    private final Set<String> reportedProblems = new HashSet<>(2);
    private @Nullable UpgradeSnapshot before;
    private boolean isBroken;

    ChangeNotifier(UpgradeListener listener) {
        this.listener = listener;
    }

    /** Reports what has changed, and returns whether anything has. */
    boolean publish(UpgradeSnapshot now) {
        UpgradeSnapshot earlier = before;
        before = now;
        now.decodeReports().stream()
                .filter(report -> reportedProblems.add(report.path()))
                .forEach(report -> publish(new UpgradeEvent.DecodeProblem(report, now)));
        if (earlier == null) {
            publish(new UpgradeEvent.StateChanged(null, now));
            publishUnusualStates(null, now);
            return true;
        }
        if (!now.differsFrom(earlier)) {
            return false;
        }
        if (now.isFound()) {
            publishNodes(earlier, now);
            publishStep(earlier, now);
        }
        if (earlier.state() != now.state()) {
            publish(new UpgradeEvent.StateChanged(earlier.state(), now));
        }
        publishUnusualStates(earlier, now);
        return true;
    }

    /** Reports one event. Exceptions and errors of the listener do not end the watch. */
    void publish(UpgradeEvent event) {
        try {
            listener.onEvent(event);
        } catch (Throwable e) {
            logOnce("UpgradeListener", e);
        }
    }

    /** Returns whether a caller's condition is true; one that throws counts as false. */
    boolean holds(Predicate<UpgradeSnapshot> condition, UpgradeSnapshot now) {
        try {
            return condition.test(now);
        } catch (Throwable e) {
            logOnce("condition of AwaitOptions.until", e);
            return false;
        }
    }

    /** Logs the class only: messages of custom exceptions may contain secrets. */
    private void logOnce(String of, Throwable thrown) {
        Interrupts.keep(thrown);
        if (!isBroken) {
            isBroken = true;
            LOG.warn(
                    "the {} threw {}; the watch continues, and further exceptions are not logged",
                    of,
                    thrown.getClass().getName());
        }
    }

    private void publishNodes(UpgradeSnapshot earlier, UpgradeSnapshot now) {
        Set<String> doneBefore = new HashSet<>(earlier.nodes().done());
        now.nodes().done().stream()
                .filter(node -> !doneBefore.contains(node))
                .forEach(node -> publish(new UpgradeEvent.NodeDone(node, now)));
    }

    private void publishStep(UpgradeSnapshot earlier, UpgradeSnapshot now) {
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
            publish(new UpgradeEvent.StepChanged(step, now));
        }
    }

    private void publishUnusualStates(@Nullable UpgradeSnapshot earlier, UpgradeSnapshot now) {
        if (now.state() != UpgradeState.UNKNOWN) {
            return;
        }
        if (!now.isFound()) {
            if (earlier == null || earlier.isFound()) {
                publish(new UpgradeEvent.Vanished(now));
            }
        } else if (earlier == null || !earlier.rawState().equals(now.rawState())) {
            publish(new UpgradeEvent.UnknownState(now.rawState(), now));
        }
    }
}
