// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;

/** Decides whether a task is unfinished, the same way for all services. */
public final class UnfinishedTasks {
    private UnfinishedTasks() {}

    /**
     * Returns whether a documented state shows that a task is unfinished. Decides whether a task prevents a start: an
     * old task in an undocumented state must not block all upgrades, so the server decides about it.
     */
    public static boolean isUnfinished(UpgradeSnapshot task) {
        return switch (task.state()) {
            case PENDING, RUNNING, PAUSED -> true;
            case SUCCEEDED, FAILED, PARTIALLY_FAILED, ABORTED, UNKNOWN -> false;
        };
    }

    /**
     * Returns whether a task may be unfinished. Decides which task an action without a task id affects: an undocumented
     * state may be one of a task in progress, and an action must not affect another task.
     */
    public static boolean mayBeUnfinished(UpgradeSnapshot task) {
        return isUnfinished(task) || task.state() == UpgradeState.UNKNOWN;
    }
}
