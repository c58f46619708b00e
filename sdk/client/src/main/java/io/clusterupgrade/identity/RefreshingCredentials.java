// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.clock.Backoff;
import io.clusterupgrade.identity.clock.ClockReading;
import io.clusterupgrade.identity.clock.ExpirationClock;
import io.clusterupgrade.internal.concurrent.DaemonThread;
import io.clusterupgrade.internal.text.SafeNames;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that caches the credentials of a fetcher and renews them before they expire.
 *
 * <ul>
 *   <li>There is one fetch at a time, whatever the number of callers.
 *   <li>Credentials are renewed early, in the background (see {@link RefreshPolicy}); meanwhile callers get the current value. If the
 *       renewal fails, it logs a warning and is tried again after 5 s to 1 min. Callers wait, and get the failure, only when the value has
 *       expired.
 *   <li>After a rejection, such as that of a wrong password, the fetcher is not called for the same pause; callers get the same failure
 *       meanwhile.
 *   <li>A fetch that has not ended after two minutes is abandoned, and the next caller fetches, unless four fetches hang.
 *   <li>All parts of a value change at once: no caller sees a new key with an old token.
 *   <li>Credentials are renewed at once when a service rejects them, unless they are less than 30 s old.
 *   <li>Pauses and ages are measured on the steady clock. Credentials expire by the wall clock or by the steady clock, whichever is
 *       first. After a clock was set, or the machine slept, the fetcher is called again.
 * </ul>
 *
 * <p>Thread-safe. Its threads do not keep the JVM alive.
 *
 * @since 0.1.0
 */
public final class RefreshingCredentials implements CredentialsProvider {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshingCredentials.class);
    private static final Duration FETCH_TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_HANGING = 4;

    private final CredentialsFetcher fetcher;
    private final RefreshPolicy policy;
    private final Scheduler scheduler;
    private final Executor background;
    private final DoubleSupplier random;
    private final Backoff backoff = new Backoff();
    private final ExpirationClock expirationClock;

    private final Object lock = new Object();
    private @Nullable Flight inFlight;
    private int hanging;
    private @Nullable CredentialsException rejection;
    private volatile @Nullable CachedCredentials current;

    RefreshingCredentials(
            CredentialsFetcher fetcher,
            RefreshPolicy policy,
            Scheduler scheduler,
            Executor background,
            DoubleSupplier random) {
        this.fetcher = fetcher;
        this.policy = policy;
        this.scheduler = scheduler;
        this.background = background;
        this.random = random;
        this.expirationClock = new ExpirationClock(ClockReading.of(scheduler));
    }

    /** Creates a provider of temporary keys on the system's clock, with {@link RefreshPolicy#forKeys()}. */
    public static RefreshingCredentials of(CredentialsFetcher fetcher) {
        return of(fetcher, RefreshPolicy.forKeys(), Scheduler.system());
    }

    /** Creates a provider with a policy and a scheduler. */
    public static RefreshingCredentials of(CredentialsFetcher fetcher, RefreshPolicy policy, Scheduler scheduler) {
        return new RefreshingCredentials(
                fetcher,
                policy,
                scheduler,
                DaemonThread.CREDENTIALS::start,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public Credentials credentials() {
        return value().credentials();
    }

    @Override
    public Credentials refreshAfterRejection(Credentials rejected) {
        ClockReading now = ClockReading.of(scheduler);
        CachedCredentials held = held(now);
        if (held == null || !held.value.credentials().equals(rejected)) {
            return credentials();
        }
        return held.isRecent(now) ? rejected : fetchUnlessNewerThan(held).value.credentials();
    }

    @Override
    public boolean isReady() {
        CachedCredentials held = current;
        return held != null && !held.isExpired(ClockReading.of(scheduler));
    }

    @Override
    public @Nullable String projectId() {
        return value().projectId();
    }

    /** Returns the name of the fetcher. A fetcher from outside this library is named by class, since its text may contain secrets. */
    @Override
    public String toString() {
        return "RefreshingCredentials[" + name() + "]";
    }

    private String name() {
        return SafeNames.of(fetcher);
    }

    private ExpiringCredentials value() {
        ClockReading now = ClockReading.of(scheduler);
        CachedCredentials held = held(now);
        if (held == null || held.isExpired(now)) {
            return fetchUnlessNewerThan(held).value;
        }
        if (held.isDue(now)) {
            refreshAhead(held, now);
        }
        return held.value;
    }

    /** Returns the current value, adjusted for clock steps, or null if there is none. */
    private @Nullable CachedCredentials held(ClockReading now) {
        CachedCredentials held = current;
        CachedCredentials stepped = held == null ? null : held.afterClockStep(now);
        if (stepped != held) {
            synchronized (lock) {
                current = current == held ? stepped : current;
            }
        }
        return stepped;
    }

    /** Fetches in this thread or waits for the thread that does. Returns at once if there is a newer value than the given one. */
    private CachedCredentials fetchUnlessNewerThan(@Nullable CachedCredentials seen) {
        Flight flight;
        boolean mine = false;
        synchronized (lock) {
            CachedCredentials latest = current;
            if (latest != null && latest.isOtherThan(seen)) {
                return latest;
            }
            ClockReading now = ClockReading.of(scheduler);
            boolean unused = abandonIfHanging(now);
            if (inFlight == null) {
                CredentialsException lastRejection = rejection;
                if (lastRejection != null && backoff.isActive(now)) {
                    throw lastRejection;
                }
                if (hanging >= MAX_HANGING) {
                    throw new CredentialsException(
                            name() + " was called " + MAX_HANGING + " times and has not responded yet.", null);
                }
                inFlight = new Flight(latest, now);
                mine = true;
            }
            flight = inFlight;
        }
        if (mine) {
            fetch(flight);
        }
        return outcome(flight);
    }

    /** Waits with a limit: a fetcher that hangs must not block all callers. */
    private CachedCredentials outcome(Flight flight) {
        CompletableFuture<CachedCredentials> result = flight.copy();
        Scheduled timeout = flight.isDone()
                ? () -> {}
                : Deadline.in(FETCH_TIMEOUT, scheduler).whenPassed(() -> {
                    synchronized (lock) {
                        abandon(flight);
                    }
                    result.completeExceptionally(noResponse());
                });
        try {
            return SingleFlight.outcome(result);
        } finally {
            timeout.cancel();
        }
    }

    private CredentialsException noResponse() {
        return new CredentialsException(name() + " did not respond within " + FETCH_TIMEOUT.toSeconds() + " s.", null);
    }

    private void refreshAhead(CachedCredentials held, ClockReading now) {
        Flight flight = new Flight(held, now);
        boolean isStarted;
        boolean isAbandoned;
        synchronized (lock) {
            isAbandoned = abandonIfHanging(now);
            isStarted = inFlight == null && isCurrent(held) && !backoff.isActive(now) && hanging < MAX_HANGING;
            inFlight = isStarted ? flight : inFlight;
        }
        if (isAbandoned) {
            warn(held, noResponse());
        }
        if (isStarted) {
            refreshInBackground(held, flight);
        }
    }

    private void refreshInBackground(CachedCredentials held, Flight flight) {
        try {
            background.execute(() -> {
                Throwable failure = fetch(flight);
                if (failure != null) {
                    warn(held, failure);
                }
            });
        } catch (Throwable e) {
            // Also if no thread can be started: the next call must be able to try again.
            finish(flight, null, e);
            warn(held, e);
        }
    }

    /** Guarded by the lock. */
    private boolean abandonIfHanging(ClockReading now) {
        Flight flight = inFlight;
        boolean hangs = flight != null && now.nanos() - flight.startedAt.nanos() >= FETCH_TIMEOUT.toNanos();
        if (flight != null && hangs) {
            abandon(flight);
        }
        return hangs;
    }

    /** Guarded by the lock. */
    private void abandon(Flight flight) {
        if (inFlight == flight) {
            inFlight = null;
            flight.isAbandoned = true;
            hanging++;
        }
    }

    /** Returns whether there is no newer value. Guarded by the lock. */
    private boolean isCurrent(@Nullable CachedCredentials held) {
        CachedCredentials latest = current;
        return latest == null ? held == null : !latest.isOtherThan(held);
    }

    private @Nullable Throwable fetch(Flight flight) {
        try {
            ExpiringCredentials fetched = fetcher.fetch();
            ClockReading now = ClockReading.of(scheduler);
            finish(flight, held(fetched, flight.before, now), null);
            return null;
        } catch (Throwable e) {
            // Whatever a fetcher throws, even a checked exception from another language, must not leave callers
            // waiting.
            finish(flight, null, e);
            return e;
        }
    }

    private CachedCredentials held(ExpiringCredentials fetched, @Nullable CachedCredentials before, ClockReading now) {
        Instant end = fetched.expiresAt();
        Duration remaining = null;
        if (end != null) {
            remaining = expirationClock.remaining(end, fetched.respondedAt(), now, isNew(fetched, before));
            if (remaining == null) {
                throw new CredentialsException(
                        name() + " returned credentials that expired at " + end + "; the local time is " + now.wall()
                                + ": check this machine's clock.",
                        null);
            }
        }
        expirationClock.synchronize(fetched.respondedAt(), now);
        return CachedCredentials.of(fetched, remaining, now, policy, random.getAsDouble());
    }

    private static boolean isNew(ExpiringCredentials fetched, @Nullable CachedCredentials before) {
        return before == null
                || !fetched.credentials().equals(before.value.credentials())
                || !Objects.equals(fetched.expiresAt(), before.value.expiresAt());
    }

    private void finish(Flight flight, @Nullable CachedCredentials fresh, @Nullable Throwable failure) {
        synchronized (lock) {
            if (flight.isAbandoned) {
                hanging--;
            }
            // The result of an abandoned fetch is ignored if a later fetch has completed.
            boolean isAwaited = inFlight == flight;
            inFlight = isAwaited ? null : inFlight;
            if (isAwaited || (fresh != null && isCurrent(flight.before))) {
                rejection = failure instanceof CredentialsException e && e.isRejected() ? e : null;
                current = fresh == null ? current : fresh;
                if (fresh == null) {
                    backoff.start(ClockReading.of(scheduler), random.getAsDouble());
                } else {
                    backoff.reset();
                }
            }
        }
        if (fresh != null) {
            flight.complete(fresh);
        } else {
            flight.completeExceptionally(failure == null ? new IllegalStateException("no value") : failure);
        }
    }

    private void warn(CachedCredentials held, Throwable failure) {
        // Messages of exceptions from outside this library may contain secrets.
        LOG.warn(
                "{} could not renew its credentials; the current ones stay in use until {}: {}",
                name(),
                held.value.expiresAt(),
                failure instanceof CredentialsException
                        ? failure.getMessage()
                        : failure.getClass().getName());
    }

    /** A fetch in progress, with its start time and the value before it. */
    private static final class Flight extends CompletableFuture<CachedCredentials> {
        final @Nullable CachedCredentials before;
        final ClockReading startedAt;
        boolean isAbandoned;

        Flight(@Nullable CachedCredentials before, ClockReading startedAt) {
            this.before = before;
            this.startedAt = startedAt;
        }
    }
}
