// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.RetrySpec;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import io.clusterupgrade.rollout.model.Windows;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Rollout}: its clusters, waves, limits, gates and windows. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class RolloutBuilder {
    final String name;
    final List<ClusterRef> clusters = new ArrayList<>();
    final List<Wave> waves = new ArrayList<>();

    @Nullable Function<ClusterRef, ? extends UpgradePlan> plan;

    Limits limits = Limits.defaults();
    FailureBudget budget = FailureBudget.unlimited();
    Windows windows = Windows.always();
    RetrySpec retries = new RetrySpec(0, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(12));

    @Nullable ClusterAction before;

    @Nullable ClusterAction after;

    RolloutBuilder(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a rollout needs a name");
        }
        this.name = name;
    }

    RolloutBuilder copy() {
        RolloutBuilder copy = new RolloutBuilder(name);
        copy.clusters.addAll(clusters);
        copy.waves.addAll(waves);
        copy.plan = plan;
        copy.limits = limits;
        copy.budget = budget;
        copy.windows = windows;
        copy.retries = retries;
        copy.before = before;
        copy.after = after;
        return copy;
    }

    /** Adds clusters, of any of the services. Waves that do not name their clusters take them in this order. */
    public RolloutBuilder clusters(Collection<ClusterRef> value) {
        clusters.addAll(value);
        return this;
    }

    /** Sets the plan of each cluster; required. Called once for each cluster by {@link #build}. */
    public RolloutBuilder plan(Function<ClusterRef, ? extends UpgradePlan> value) {
        plan = Objects.requireNonNull(value, "plan");
        return this;
    }

    /** Adds a wave; waves follow each other in this order. At least one is required. */
    public RolloutBuilder wave(Wave value) {
        waves.add(Objects.requireNonNull(value, "wave"));
        return this;
    }

    /** Sets the limits; {@link Limits#defaults} by default. */
    public RolloutBuilder limits(Limits value) {
        limits = Objects.requireNonNull(value, "limits");
        return this;
    }

    /** Sets the failures that are tolerated in the whole rollout, beside the budgets of the waves; any number by default. */
    public RolloutBuilder failureBudget(FailureBudget value) {
        budget = Objects.requireNonNull(value, "budget");
        return this;
    }

    /** Sets the windows in which clusters are started, for waves without windows of their own; always by default. */
    public RolloutBuilder windows(MaintenanceWindow... value) {
        windows = Windows.of(value);
        return this;
    }

    /**
     * Sets how often a failed upgrade of a cluster is tried again; never by default. The service's own retry is used where its rules
     * allow it, else the upgrade is started again. Rejected starts are not tried again.
     *
     * @param times how often, 0 for never
     * @param delay the time between a failure and the next attempt
     * @throws IllegalArgumentException if one of them is negative
     */
    public RolloutBuilder retries(int times, Duration delay) {
        if (times < 0 || delay.isNegative()) {
            throw new IllegalArgumentException("retries and their delay must not be negative: " + times + ", " + delay);
        }
        retries = new RetrySpec(times, delay, retries.waitEvery(), retries.waitAtMost());
        return this;
    }

    /**
     * Sets how long the rollout waits for another operation on a cluster; 12 hours by default, with a check every 5 minutes.
     *
     * @param every the time between two checks
     * @param atMost the time after which the cluster is skipped
     * @throws IllegalArgumentException if one of them is not positive
     */
    public RolloutBuilder waits(Duration every, Duration atMost) {
        if (every.isNegative() || every.isZero() || atMost.isNegative() || atMost.isZero()) {
            throw new IllegalArgumentException("the times of a wait must be positive: " + every + ", " + atMost);
        }
        retries = new RetrySpec(retries.retries(), retries.delay(), every, atMost);
        return this;
    }

    /** Sets an action before the start of each cluster. */
    public RolloutBuilder beforeCluster(ClusterAction value) {
        before = Objects.requireNonNull(value, "before");
        return this;
    }

    /** Sets an action after the success of each cluster. */
    public RolloutBuilder afterCluster(ClusterAction value) {
        after = Objects.requireNonNull(value, "after");
        return this;
    }

    /**
     * Builds the rollout. Sends nothing.
     *
     * @throws IllegalArgumentException if there is no cluster; if a cluster is there twice, in two waves, in none, or has the plan of
     *     another service; if a wave is empty, or two have the same name
     * @throws IllegalStateException if the plan is not set
     */
    public Rollout build() {
        if (plan == null) {
            throw new IllegalStateException("the plan is not set: call plan(cluster -> ...)");
        }
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("the rollout has no cluster");
        }
        List<List<ClusterRef>> members = WaveAssignment.assign(clusters, waves);
        List<UpgradePlan> plans = new ArrayList<>();
        for (ClusterRef cluster : members.stream().flatMap(List::stream).toList()) {
            plans.add(check(cluster, plan.apply(cluster)));
        }
        return new Rollout(this, members, plans);
    }

    private static UpgradePlan check(ClusterRef cluster, @Nullable UpgradePlan plan) {
        if (plan == null) {
            throw new IllegalArgumentException("there is no plan for the cluster " + cluster);
        }
        if (plan.service() != cluster.service()) {
            throw new IllegalArgumentException(
                    "the plan for the cluster " + cluster + " is one for " + plan.service() + ": " + plan);
        }
        return plan;
    }
}
