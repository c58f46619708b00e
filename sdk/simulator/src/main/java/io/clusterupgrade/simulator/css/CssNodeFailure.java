// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * A scripted failure of one node. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CssNodeFailure {
    private final int node;
    private int step;
    private int times = 1;
    private String message = "The node could not be upgraded.";
    private boolean goingOn;

    CssNodeFailure(int node) {
        if (node < 1) {
            throw new IllegalArgumentException("node must be >= 1: " + node);
        }
        this.node = node;
    }

    /** The step, 0 to 12, at whose end the node fails; default 0 (data migration). */
    public synchronized CssNodeFailure atStep(int order) {
        step = CssStepNames.checked(order);
        return this;
    }

    /** How many runs fail before one passes; default 1. {@link Integer#MAX_VALUE} stands forever. */
    public synchronized CssNodeFailure times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be >= 1: " + count);
        }
        times = count;
        return this;
    }

    /** The text of {@code failMessage}. */
    public synchronized CssNodeFailure message(String text) {
        message = text;
        return this;
    }

    /** Fails once with this text: {@code times(1).message(text)}. */
    public CssNodeFailure once(String text) {
        return times(1).message(text);
    }

    /** The task goes on with the next node and ends as {@code PARTIAL_FAILED}, in place of stopping as {@code FAILED}. */
    public synchronized CssNodeFailure goingOn() {
        goingOn = true;
        return this;
    }

    synchronized boolean take(int atNode, int atStep) {
        boolean hit = times > 0 && node == atNode && step == atStep;
        if (hit && times != Integer.MAX_VALUE) {
            times--;
        }
        return hit;
    }

    synchronized String text() {
        return message;
    }

    synchronized boolean goesOn() {
        return goingOn;
    }
}
