// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The tasks to hide from the list and the statuses to replace in it. Guarded by the lock of its script. */
final class CssListScript {
    /** No limit: until it is cancelled. */
    static final int FOR_EVER = Integer.MAX_VALUE;

    private static final class ShownStatus {
        private final String text;
        private int readsLeft;

        ShownStatus(String text, int reads) {
            this.text = text;
            this.readsLeft = reads;
        }
    }

    private final Map<String, Integer> hiddenTasks = new HashMap<>();
    private final Deque<ShownStatus> statuses = new ArrayDeque<>();

    void hide(String taskId, int reads) {
        hiddenTasks.put(taskId, positive(reads));
    }

    void show(String taskId) {
        hiddenTasks.remove(taskId);
    }

    boolean isHidden(String taskId) {
        return hiddenTasks.containsKey(taskId);
    }

    boolean takeHidden(String taskId) {
        boolean hidden = isHidden(taskId);
        hiddenTasks.computeIfPresent(taskId, (id, left) -> left == FOR_EVER ? left : left > 1 ? left - 1 : null);
        return hidden;
    }

    void showStatus(String status, int reads) {
        statuses.add(new ShownStatus(status, positive(reads)));
    }

    void showTrueStatus() {
        statuses.clear();
    }

    String takeStatus(String trueStatus) {
        ShownStatus shown = statuses.peek();
        if (shown == null) {
            return trueStatus;
        }
        if (shown.readsLeft != FOR_EVER && --shown.readsLeft == 0) {
            statuses.remove();
        }
        return shown.text;
    }

    private static int positive(int reads) {
        if (reads < 1) {
            throw new IllegalArgumentException("reads must be >= 1: " + reads);
        }
        return reads;
    }
}
