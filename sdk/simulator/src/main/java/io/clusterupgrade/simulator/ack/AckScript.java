// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.engine.StepGate;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to happen to the upgrades of a cluster; each entry happens once. Thread-safe; may be changed while an upgrade
 * runs.
 *
 * @since 0.1.0
 */
public final class AckScript {
    static final int PRECHECK = 0;
    static final int CONTROL_PLANE = 1;

    /** Step index → what happens at its end. */
    private final Map<Integer, Event> events = new HashMap<>();

    record Event(StepGate.Verdict verdict, String message) {
        static final Event NONE = new Event(StepGate.Verdict.PASS, "");
    }

    AckScript() {}

    /** The pre-check fails with this text; the cluster stays untouched. */
    public AckScript failPrecheck(String message) {
        return at(PRECHECK, StepGate.Verdict.FAIL, message);
    }

    /** The control plane fails with this text. */
    public AckScript failControlPlane(String message) {
        return at(CONTROL_PLANE, StepGate.Verdict.FAIL, message);
    }

    /** The node with this number (1 for the first) fails with this text. */
    public AckScript failNode(int node, String message) {
        return at(CONTROL_PLANE + checked(node), StepGate.Verdict.FAIL, message);
    }

    /** The upgrade is held before the node with this number, with this text, until {@link AckCluster#resume}. */
    public AckScript pauseBeforeNode(int node, String message) {
        return at(CONTROL_PLANE + checked(node) - 1, StepGate.Verdict.PAUSE, message);
    }

    /** Forgets everything that has not happened yet. */
    public synchronized void clear() {
        events.clear();
    }

    synchronized Event take(int step) {
        Event event = events.remove(step);
        return event == null ? Event.NONE : event;
    }

    private synchronized AckScript at(int step, StepGate.Verdict verdict, String message) {
        events.put(step, new Event(verdict, message));
        return this;
    }

    private static int checked(int node) {
        if (node < 1) {
            throw new IllegalArgumentException("node must be >= 1: " + node);
        }
        return node;
    }
}
