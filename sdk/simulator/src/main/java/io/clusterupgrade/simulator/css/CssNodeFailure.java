// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import org.jspecify.annotations.Nullable;

/**
 * A scripted failure of one node: at which step, how often, and with which message. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CssNodeFailure {
    private final int node;
    private int step;
    private int times = 1;
    private @Nullable String message = "The node could not be upgraded.";
    private boolean continuesWithNextNode;

    CssNodeFailure(int node) {
        if (node < 1) {
            throw new IllegalArgumentException("node must be >= 1: " + node);
        }
        this.node = node;
    }

    /** Sets the step, 0 to 12, at the end of which the node fails; default 0 (data migration). */
    public synchronized CssNodeFailure atStep(int order) {
        step = CssStepNames.checked(order);
        return this;
    }

    /** Sets how many runs fail before one succeeds; default 1. With {@link Integer#MAX_VALUE} all fail. */
    public synchronized CssNodeFailure times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be >= 1: " + count);
        }
        times = count;
        return this;
    }

    /** Sets the text of {@code failMessage}. */
    public synchronized CssNodeFailure message(String text) {
        message = text;
        return this;
    }

    /** Omits {@code failMessage}, as deployments do that are older than the field. */
    public synchronized CssNodeFailure withoutMessage() {
        message = null;
        return this;
    }

    /** Makes the node fail once with this text: {@code times(1).message(text)}. */
    public CssNodeFailure once(String text) {
        return times(1).message(text);
    }

    /** Continues the task with the next node; it ends as {@code PARTIAL_FAILED} instead of stopping as {@code FAILED}. */
    public synchronized CssNodeFailure continueWithNextNode() {
        continuesWithNextNode = true;
        return this;
    }

    synchronized boolean take(int atNode, int atStep) {
        boolean matches = times > 0 && node == atNode && step == atStep;
        if (matches && times != Integer.MAX_VALUE) {
            times--;
        }
        return matches;
    }

    synchronized @Nullable String text() {
        return message;
    }

    synchronized boolean continuesWithNextNode() {
        return continuesWithNextNode;
    }
}
