// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import io.clusterupgrade.rollout.model.Windows;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A wave: which clusters, and the conditions under which the next wave follows. By default a wave tolerates no failure, follows at
 * once, and needs no approval. Immutable; thread-safe if its callbacks are.
 *
 * @since 0.1.0
 */
public final class Wave {
    final String name;
    final WaveMembers members;
    FailureBudget budget = FailureBudget.none();
    Duration soak = Duration.ZERO;

    @Nullable WaveAction soakCheck;

    @Nullable Duration soakCheckEvery;

    @Nullable Gate gate;

    Windows windows = Windows.always();

    @Nullable WaveAction before;

    @Nullable WaveAction after;

    private Wave(String name, WaveMembers members) {
        this.name = name;
        this.members = members;
    }

    /** Creates a wave of some clusters. */
    public static Wave of(String name, List<ClusterRef> clusters) {
        return new Wave(name, new WaveMembers.Named(clusters));
    }

    /** Creates a wave of some clusters. */
    public static Wave of(String name, ClusterRef... clusters) {
        return of(name, List.of(clusters));
    }

    /** Creates a wave of the first clusters that no other wave has, a number of them. */
    public static Wave count(String name, int clusters) {
        return new Wave(name, new WaveMembers.First(Amount.number(clusters)));
    }

    /**
     * Creates a wave of the first clusters that no other wave has, a percentage of all clusters, rounded up.
     *
     * @throws IllegalArgumentException if it is over 100
     */
    public static Wave percent(String name, int percent) {
        return new Wave(name, new WaveMembers.First(Amount.percent(percent)));
    }

    /** Creates a wave of the clusters that no other wave has and that match. */
    public static Wave where(String name, Predicate<ClusterRef> predicate) {
        return new Wave(name, new WaveMembers.Matching(predicate));
    }

    /** Creates a wave of all clusters that no other wave has. */
    public static Wave rest(String name) {
        return where(name, cluster -> true);
    }

    /** Returns this wave with the failures that are tolerated in it; none by default. */
    public Wave withFailureBudget(FailureBudget value) {
        return with(wave -> wave.budget = Objects.requireNonNull(value, "budget"));
    }

    /**
     * Returns this wave with a time for which it is observed before the next one; zero by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Wave withSoak(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("soak must not be negative: " + value);
        }
        return with(wave -> wave.soak = value);
    }

    /**
     * Returns this wave with a time for which it is observed, and a check meanwhile. When the check fails, the soak ends at once, and
     * with it the run.
     *
     * @param check the check; it fails by an exception
     * @param every the time between two checks
     * @throws IllegalArgumentException if the time is negative, or {@code every} not positive
     */
    public Wave withSoak(Duration value, WaveAction check, Duration every) {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("the time between two checks must be positive: " + every);
        }
        return withSoak(value).with(wave -> {
            wave.soakCheck = Objects.requireNonNull(check, "check");
            wave.soakCheckEvery = every;
        });
    }

    /** Returns this wave with a gate; without one it needs no approval. */
    public Wave withGate(Gate value) {
        return with(wave -> wave.gate = Objects.requireNonNull(value, "gate"));
    }

    /** Returns this wave with the windows in which its clusters are started; those of the rollout by default. */
    public Wave withWindows(MaintenanceWindow... value) {
        return with(wave -> wave.windows = Windows.of(value));
    }

    /** Returns this wave with an action before its first cluster. */
    public Wave withBefore(WaveAction value) {
        return with(wave -> wave.before = Objects.requireNonNull(value, "before"));
    }

    /** Returns this wave with an action after its last cluster, before the soak. */
    public Wave withAfter(WaveAction value) {
        return with(wave -> wave.after = Objects.requireNonNull(value, "after"));
    }

    private Wave with(Consumer<Wave> change) {
        Wave copy = new Wave(name, members);
        copy.budget = budget;
        copy.soak = soak;
        copy.soakCheck = soakCheck;
        copy.soakCheckEvery = soakCheckEvery;
        copy.gate = gate;
        copy.windows = windows;
        copy.before = before;
        copy.after = after;
        change.accept(copy);
        return copy;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }
}
