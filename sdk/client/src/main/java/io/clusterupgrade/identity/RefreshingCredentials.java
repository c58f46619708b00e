// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a source fetched and renews it in time.
 *
 * <ul>
 *   <li>One fetch at a time, whatever the number of callers.
 *   <li>Renewed early, in the background (see {@link RefreshRule}): callers go on with the value that still holds. If that fails
 *       there is a warning and a new try after 5 s to 1 min; only when the value has expired do callers wait, and get the failure.
 *   <li>A source that says no, as to a wrong password, is not asked again for as long; callers get the same failure meanwhile.
 *   <li>A fetch that has not ended after two minutes is given up, and the next caller fetches.
 *   <li>All parts of a value change at once: no caller sees a new key with an old token.
 *   <li>Renewed at once when the cloud refuses the value, unless it is less than 30 s old.
 * </ul>
 *
 * <p>Thread-safe. No thread of it keeps a JVM alive.
 *
 * @since 0.1.0
 */
public final class RefreshingCredentials implements CredentialsProvider {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshingCredentials.class);
    private static final Duration YOUNG = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CredentialsSource source;
    private final RefreshRule rule;
    private final Scheduler scheduler;
    private final Executor background;
    private final DoubleSupplier random;
    private final RefreshPause pause = new RefreshPause();

    private final Object lock = new Object();
    private @Nullable Flight inFlight;
    private @Nullable CredentialsException refusal;
    private volatile @Nullable Held current;

    RefreshingCredentials(
            CredentialsSource source,
            RefreshRule rule,
            Scheduler scheduler,
            Executor background,
            DoubleSupplier random) {
        this.source = source;
        this.rule = rule;
        this.scheduler = scheduler;
        this.background = background;
        this.random = random;
    }

    /** A provider on the system's clock, for temporary keys: {@link RefreshRule#forKeys()}. */
    public static RefreshingCredentials of(CredentialsSource source) {
        return of(source, RefreshRule.forKeys(), Scheduler.system());
    }

    /** A provider with its own rule and time. */
    public static RefreshingCredentials of(CredentialsSource source, RefreshRule rule, Scheduler scheduler) {
        return new RefreshingCredentials(
                source,
                rule,
                scheduler,
                Background.THREADS,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public Credentials credentials() {
        return value().credentials();
    }

    @Override
    public Credentials credentialsInsteadOf(Credentials refused) {
        Held held = current;
        if (held == null || !held.value.credentials().equals(refused)) {
            return credentials();
        }
        boolean young = scheduler.now().isBefore(held.fetchedAt.plus(YOUNG));
        return young ? refused : fetchUnlessNewerThan(held).value.credentials();
    }

    @Override
    public boolean isReady() {
        return holds(scheduler.now());
    }

    @Override
    public @Nullable String projectId() {
        return value().projectId();
    }

    /** The source's name. */
    @Override
    public String toString() {
        return "RefreshingCredentials[" + source + "]";
    }

    private ExpiringCredentials value() {
        Held held = current;
        Instant now = scheduler.now();
        if (held == null || held.value.isExpired(now)) {
            return fetchUnlessNewerThan(held).value;
        }
        if (held.refreshAt != null && !now.isBefore(held.refreshAt)) {
            refreshAhead(held, now);
        }
        return held.value;
    }

    /** Fetches in this thread, or waits for the thread that does; answers at once what came since the caller looked. */
    private Held fetchUnlessNewerThan(@Nullable Held seen) {
        Flight flight;
        boolean mine = false;
        synchronized (lock) {
            Held latest = current;
            if (latest != null && latest != seen) {
                return latest;
            }
            if (inFlight == null) {
                CredentialsException said = refusal;
                if (said != null && pause.holds(scheduler.now())) {
                    throw said;
                }
                inFlight = new Flight(latest);
                mine = true;
            }
            flight = inFlight;
        }
        if (mine) {
            fetch(flight);
        }
        return outcome(flight);
    }

    /** Waits, but not for ever: a source that hangs must not hang all who ask. */
    private Held outcome(Flight flight) {
        CompletableFuture<Held> landing = flight.copy();
        Scheduled watch = flight.isDone()
                ? () -> {}
                : Deadline.in(PATIENCE, scheduler).whenPassed(() -> {
                    synchronized (lock) {
                        inFlight = inFlight == flight ? null : inFlight;
                    }
                    landing.completeExceptionally(new CredentialsException(
                            source + " has not answered for " + PATIENCE.toSeconds() + " s.", null));
                });
        try {
            return SingleFlight.outcome(landing);
        } finally {
            watch.cancel();
        }
    }

    private void refreshAhead(Held held, Instant now) {
        Flight flight = new Flight(held);
        synchronized (lock) {
            if (inFlight != null || current != held || pause.holds(now)) {
                return;
            }
            inFlight = flight;
        }
        try {
            background.execute(() -> {
                Throwable failure = fetch(flight);
                if (failure != null) {
                    warn(held, failure);
                }
            });
        } catch (Throwable e) {
            // Also when no thread can be had: the next call must be able to try again.
            land(flight, null, e);
            warn(held, e);
        }
    }

    private @Nullable Throwable fetch(Flight flight) {
        try {
            ExpiringCredentials fetched = source.fetch();
            Instant now = scheduler.now();
            if (fetched.isExpired(now)) {
                throw new CredentialsException(
                        source + " answered credentials that ended at " + fetched.expiresAt() + "; it is " + now
                                + " here: check this machine's clock.",
                        null);
            }
            land(flight, held(fetched, now), null);
            return null;
        } catch (Throwable e) {
            // Whatever a source throws, checked exceptions of other languages included, must not leave callers waiting.
            land(flight, null, e);
            return e;
        }
    }

    private void land(Flight flight, @Nullable Held fresh, @Nullable Throwable failure) {
        synchronized (lock) {
            // One that was given up comes too late for what was fetched after it.
            boolean awaited = inFlight == flight;
            inFlight = awaited ? null : inFlight;
            if (awaited || (fresh != null && current == flight.before)) {
                refusal = failure instanceof CredentialsException no && no.isRefused() ? no : null;
                current = fresh == null ? current : fresh;
                if (fresh == null) {
                    pause.lengthen(scheduler.now(), random.getAsDouble());
                } else {
                    pause.clear();
                }
            }
        }
        if (fresh != null) {
            flight.complete(fresh);
        } else {
            flight.completeExceptionally(failure == null ? new IllegalStateException("no value") : failure);
        }
    }

    /** Whether there is a value that has not expired. */
    private boolean holds(Instant now) {
        Held held = current;
        return held != null && !held.value.isExpired(now);
    }

    private Held held(ExpiringCredentials fetched, Instant now) {
        Instant end = fetched.expiresAt();
        return new Held(fetched, now, end == null ? null : rule.refreshAt(now, end, random.getAsDouble()));
    }

    private void warn(Held held, Throwable failure) {
        // Messages of foreign exceptions may hold anything.
        LOG.warn(
                "{} could not renew its credentials; those it has stay in use until {}: {}",
                source,
                held.value.expiresAt(),
                failure instanceof CredentialsException
                        ? failure.getMessage()
                        : failure.getClass().getName());
    }

    /** A fetch on its way, and what was held when it began. */
    private static final class Flight extends CompletableFuture<Held> {
        final @Nullable Held before;

        Flight(@Nullable Held before) {
            this.before = before;
        }
    }

    /** A value, when it came and when to renew it; never changed, so that a reader sees all of one. Two are never the same. */
    private static final class Held {
        final ExpiringCredentials value;
        final Instant fetchedAt;
        final @Nullable Instant refreshAt;

        Held(ExpiringCredentials value, Instant fetchedAt, @Nullable Instant refreshAt) {
            this.value = value;
            this.fetchedAt = fetchedAt;
            this.refreshAt = refreshAt;
        }
    }
}
