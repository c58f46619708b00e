// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Watches upgrades with an observation of each: use {@link #await} and {@link #awaitAsync} in place of the methods of {@link Upgrade}.
 *
 * <ul>
 * <li>The observation {@value UpgradeObservationConvention#NAME} lasts from the start of the watch to its end; state changes, steps, nodes
 *     that are done, stalls and failed polls are its events. A watch of an upgrade that another process began is an observation of its own.
 * <li>The timer {@value #DURATION} records how long an upgrade itself took, by the service's own times, with the tags {@code service},
 *     {@code kind} and {@code state}; only for upgrades that have ended and whose times the service shows.
 * <li>The gauges {@code cluster.upgrade.active} are the numbers of upgrades that are watched now, with the tags {@code service} and {@code
 *     state}. An upgrade that no poll has shown yet is {@code UNKNOWN}.
 * </ul>
 *
 * <p>Thread-safe. Create one for a registry: gauges of a second one are ignored by the registry.
 *
 * @since 0.1.0
 */
public final class UpgradeObservations {
    /** The timer of upgrades that have ended. */
    public static final String DURATION = "cluster.upgrade.duration";

    private final ObservationRegistry observations;
    private final MeterRegistry meters;
    private final UpgradeGauges gauges;
    private final UpgradeObservationConvention convention;

    private UpgradeObservations(
            ObservationRegistry observations, MeterRegistry meters, UpgradeObservationConvention convention) {
        this.observations = observations;
        this.meters = meters;
        this.gauges = new UpgradeGauges(meters);
        this.convention = convention;
    }

    /** Registers the gauges, with the names of {@link UpgradeObservationConvention}. */
    public static UpgradeObservations create(ObservationRegistry observations, MeterRegistry meters) {
        return create(observations, meters, new UpgradeObservationConvention());
    }

    /** Registers the gauges, with other names for the observations. */
    public static UpgradeObservations create(
            ObservationRegistry observations, MeterRegistry meters, UpgradeObservationConvention convention) {
        return new UpgradeObservations(observations, meters, convention);
    }

    /**
     * Watches until the upgrade reaches a resting state, in the calling thread; the observation is the current one, so that it is the
     * parent of those of the polls.
     *
     * @see Upgrade#await(AwaitOptions)
     */
    public UpgradeOutcome await(Upgrade upgrade, AwaitOptions options) {
        WatchedUpgrade watch = watch(upgrade, options);
        watch.start();
        Observation.Scope scope = watch.observation().openScope();
        try {
            UpgradeOutcome outcome = upgrade.await(options.withListener(watch));
            ended(watch, outcome);
            return outcome;
        } catch (RuntimeException | Error e) {
            watch.end(null, e);
            throw e;
        } finally {
            scope.close();
        }
    }

    /**
     * Watches asynchronously. Polls run in other threads, so their observations have no parent.
     *
     * @return the future of {@link Upgrade#awaitAsync}; cancelling it ends the watch and the observation, never the upgrade
     * @throws IllegalStateException if the watcher is closed
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the caller gets the future of the watch itself, which cancels it
    public CompletableFuture<UpgradeOutcome> awaitAsync(Upgrade upgrade, UpgradeWatcher watcher, AwaitOptions options) {
        WatchedUpgrade watch = watch(upgrade, options);
        watch.start();
        CompletableFuture<UpgradeOutcome> result;
        try {
            result = upgrade.awaitAsync(watcher, options.withListener(watch));
        } catch (RuntimeException | Error e) {
            watch.end(null, e);
            throw e;
        }
        result.whenComplete((outcome, failure) -> {
            if (failure != null) {
                watch.end(null, failure);
            } else {
                ended(watch, outcome);
            }
        });
        return result;
    }

    private WatchedUpgrade watch(Upgrade upgrade, AwaitOptions options) {
        UpgradeContext context = new UpgradeContext(upgrade.token());
        Observation observation = Observation.createNotStarted(null, convention, () -> context, observations);
        return new WatchedUpgrade(context, observation, gauges, options.listener());
    }

    private void ended(WatchedUpgrade watch, UpgradeOutcome outcome) {
        watch.end(outcome, null);
        UpgradeSnapshot snapshot = outcome.snapshot();
        Duration took = duration(snapshot);
        if (snapshot != null && took != null) {
            Timer.builder(DURATION)
                    .description("Upgrades that have ended, by the service's own times")
                    .tag("service", snapshot.service().name())
                    .tag("kind", snapshot.kind().name())
                    .tag("state", snapshot.state().name())
                    .register(meters)
                    .record(took);
        }
    }

    /** How long an upgrade took; null while it continues or when the service shows no times. A pause may be continued. */
    private static @Nullable Duration duration(@Nullable UpgradeSnapshot snapshot) {
        if (snapshot == null || snapshot.startedAt() == null || snapshot.endedAt() == null) {
            return null;
        }
        Duration took = Duration.between(snapshot.startedAt(), snapshot.endedAt());
        return took.isNegative() ? null : took;
    }
}
