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

/** Compares what a poll saw with what the one before saw, and tells the difference. Used by one thread at a time. */
final class ChangeNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeNotifier.class);

    private final UpgradeListener listener;
    private final Set<String> problemsTold = new HashSet<>(2);
    private @Nullable UpgradeSnapshot before;
    private boolean isBroken;

    ChangeNotifier(UpgradeListener listener) {
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

    /** Tells one event. Whatever the listener throws, errors included, ends nothing. */
    void tell(UpgradeEvent event) {
        try {
            listener.onEvent(event);
        } catch (Throwable e) {
            complain("UpgradeListener", e);
        }
    }

    /** Returns whether a caller's condition holds; one that throws does not. */
    boolean holds(Predicate<UpgradeSnapshot> condition, UpgradeSnapshot now) {
        try {
            return condition.test(now);
        } catch (Throwable e) {
            complain("condition of AwaitOptions.until", e);
            return false;
        }
    }

    /** Messages of foreign exceptions may hold anything. */
    private void complain(String of, Throwable thrown) {
        Interrupts.keep(thrown);
        if (!isBroken) {
            isBroken = true;
            LOG.warn(
                    "the {} threw {}; the watch goes on, and further ones are not logged",
                    of,
                    thrown.getClass().getName());
        }
    }

    private void tellNodes(UpgradeSnapshot earlier, UpgradeSnapshot now) {
        Set<String> doneBefore = new HashSet<>(earlier.nodes().done());
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
