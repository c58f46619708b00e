// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceAutomaticUpgrade;
import io.clusterupgrade.simulator.cce.model.CceMaintenanceWindow;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The automatic upgrades of an Autopilot cluster: their plans, which start upgrades, and the maintenance window, which the simulator only
 * stores (see sdk/docs/wire/cce.md#upgrade-plans). A plan starts when the cluster is first used after its time. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CceAutomaticUpgrades {
    private static final String PENDING = "Pending";
    private static final String ENQUEUED = "Enqueued";
    private static final String UPGRADING = "Upgrading";

    /** A plan with the id of its task, which is empty until it starts. */
    private record Planned(CceAutomaticUpgrade plan, String taskId) {}

    /** The lock of all state of the cluster. */
    private final SimulatedCceCluster cluster;

    private final CceContext context;
    private final List<Planned> plans = new ArrayList<>();
    private @Nullable CceMaintenanceWindow window;

    CceAutomaticUpgrades(SimulatedCceCluster cluster, CceContext context) {
        this.cluster = cluster;
        this.context = context;
    }

    /**
     * Plans an upgrade. It can be postponed until a week later, and is skipped if it has not started a day after that.
     *
     * @param targetVersion a version that is offered to the cluster, in full or not
     */
    public CceAutomaticUpgrade plan(String targetVersion, Instant notBefore) {
        synchronized (cluster) {
            String target = cluster.resolve(targetVersion);
            Instant deadline = notBefore.plus(Duration.ofDays(7));
            CceAutomaticUpgrade plan = new CceAutomaticUpgrade(
                    context.uid("upgrade-plan", plans.size() + 1),
                    cluster.version(),
                    target,
                    notBefore,
                    deadline.plus(Duration.ofDays(1)),
                    deadline,
                    PENDING,
                    context.now(),
                    context.now());
            plans.add(new Planned(plan, ""));
            return plan;
        }
    }

    /** Returns all plans now, in the order in which they were made. */
    public List<CceAutomaticUpgrade> plans() {
        synchronized (cluster) {
            cluster.settle();
            return plans.stream().map(Planned::plan).toList();
        }
    }

    /**
     * Postpones a plan. Rejected with 404 CCE.01404001 if there is no such plan, and with 400 CCE.01400001 if it is not in phase {@code
     * Pending} or the time is not before its deadline.
     */
    public CceAutomaticUpgrade postpone(String uid, Instant notBefore) {
        synchronized (cluster) {
            cluster.settle();
            for (int i = 0; i < plans.size(); i++) {
                CceAutomaticUpgrade plan = plans.get(i).plan();
                if (plan.uid().equals(uid)) {
                    CceAutomaticUpgrade postponed = postponed(plan, notBefore);
                    plans.set(i, new Planned(postponed, ""));
                    return postponed;
                }
            }
            throw CceErrorException.notFound("upgrade plan");
        }
    }

    private CceAutomaticUpgrade postponed(CceAutomaticUpgrade plan, Instant notBefore) {
        if (!plan.phase().equals(PENDING)) {
            throw CceErrorException.wrongState("the upgrade plan is in phase " + plan.phase());
        }
        if (!notBefore.isBefore(plan.notBeforeDeadline())) {
            throw CceErrorException.invalidField("notBefore must be before notBeforeDeadline");
        }
        return plan.postponed(notBefore, context.now());
    }

    /** Creates the window. Rejected with 409 CCE.01409001 if there is one. */
    public CceMaintenanceWindow createWindow(CceMaintenanceWindow created) {
        synchronized (cluster) {
            if (window != null) {
                throw new CceErrorException(409, "CCE.01409001", "the cluster has a maintenance window");
            }
            window = created;
            return created;
        }
    }

    /** Returns the window. Rejected with 404 CCE.01404001 if there is none. */
    public CceMaintenanceWindow window() {
        synchronized (cluster) {
            if (window == null) {
                throw CceErrorException.notFound("maintenance window");
            }
            return window;
        }
    }

    /** Replaces the window. Rejected with 404 CCE.01404001 if there is none. */
    public CceMaintenanceWindow updateWindow(CceMaintenanceWindow updated) {
        synchronized (cluster) {
            window();
            window = updated;
            return updated;
        }
    }

    /** Deletes and returns the window. Rejected with 404 CCE.01404001 if there is none. */
    public CceMaintenanceWindow deleteWindow() {
        synchronized (cluster) {
            CceMaintenanceWindow deleted = window();
            window = null;
            return deleted;
        }
    }

    /** Brings the plans up to date: starts those whose time has come, and ends those whose task has ended. Called with the lock. */
    void settle(boolean isBusy, CceTaskStore upgrades) {
        boolean busy = isBusy;
        for (int i = 0; i < plans.size(); i++) {
            Planned planned = plans.get(i);
            CceAutomaticUpgrade plan = planned.plan();
            if (plan.phase().equals(UPGRADING)) {
                plans.set(i, new Planned(ended(planned, upgrades.tasks()), planned.taskId()));
            } else if (isDue(plan)) {
                plans.set(i, started(plan, busy, upgrades.version()));
                busy |= plans.get(i).plan().phase().equals(UPGRADING);
            }
        }
    }

    private boolean isDue(CceAutomaticUpgrade plan) {
        return plan.phase().equals(ENQUEUED)
                || (plan.phase().equals(PENDING) && !context.now().isBefore(plan.notBefore()));
    }

    private Planned started(CceAutomaticUpgrade plan, boolean isBusy, String version) {
        if (context.now().isAfter(plan.notAfter()) || !version.equals(plan.clusterVersion())) {
            return new Planned(plan.in("Skipped", context.now()), "");
        }
        return isBusy
                ? new Planned(plan.phase().equals(ENQUEUED) ? plan : plan.in(ENQUEUED, context.now()), "")
                : new Planned(plan.in(UPGRADING, context.now()), cluster.startPlanned(plan.targetVersion()));
    }

    private static CceAutomaticUpgrade ended(Planned planned, List<CceTask> tasks) {
        CceTask task = tasks.stream()
                .filter(known -> known.uid().equals(planned.taskId()))
                .findFirst()
                .orElseThrow();
        if (task.phase() == CcePhase.SUCCESS || task.phase() == CcePhase.FAILED) {
            return planned.plan().in(task.phase().value(), task.updated());
        }
        return planned.plan();
    }
}
