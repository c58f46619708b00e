// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with the tasks of a cluster. Thread-safe; may be changed while a task runs.
 *
 * @since 0.1.0
 */
public final class CssScript {
    private final List<CssNodeFailure> failures = new ArrayList<>();

    CssScript() {}

    /**
     * Lets a node fail; refine what is returned.
     *
     * @param node number of the node within the task, 1 for the first of {@code totalNodes}
     */
    public synchronized CssNodeFailure failNode(int node) {
        CssNodeFailure failure = new CssNodeFailure(node);
        failures.add(failure);
        return failure;
    }

    /** Forgets all failures that have not happened yet. */
    public synchronized void clear() {
        failures.clear();
    }

    synchronized @Nullable CssNodeFailure take(int node, int step) {
        for (CssNodeFailure failure : failures) {
            if (failure.take(node, step)) {
                return failure;
            }
        }
        return null;
    }
}
