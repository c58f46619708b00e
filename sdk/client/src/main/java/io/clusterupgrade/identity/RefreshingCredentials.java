// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
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
 * Keeps what a source fetched and renews it in time.
 *
 * <ul>
 *   <li>One fetch at a time, whatever the number of callers.
 *   <li>Renewed early, in the background (see {@link RefreshPolicy}): callers go on with the value that still holds. If that fails
 *       there is a warning and a new try after 5 s to 1 min; only when the value has expired do callers wait, and get the failure.
 *   <li>A source that says no, as to a wrong password, is not asked again for as long; callers get the same failure meanwhile.
 *   <li>A fetch that has not ended after two minutes is given up, and the next caller fetches; while four hang nobody does.
 *   <li>All parts of a value change at once: no caller sees a new key with an old token.
 *   <li>Renewed at once when the cloud rejects the value, unless it is less than 30 s old.
 *   <li>Pauses and ages are measured on the steady clock. A value ends by the wall clock or by the steady one, whichever comes
 *       first; when one of them has been set, or the machine has slept, the source is asked again.
 * </ul>
 *
 * <p>Thread-safe. No thread of it keeps a JVM alive.
 *
 * @since 0.1.0
 */
public final class RefreshingCredentials implements CredentialsProvider {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshingCredentials.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_HANGING = 4;

    private final CredentialsFetcher source;
    private final RefreshPolicy rule;
    private final Scheduler scheduler;
    private final Executor background;
    private final DoubleSupplier random;
    private final Backoff pause = new Backoff();
    private final ExpirationClock trusted;

    private final Object lock = new Object();
    private @Nullable Flight inFlight;
    private int hanging;
    private @Nullable CredentialsException refusal;
    private volatile @Nullable CachedCredentials current;

    RefreshingCredentials(
            CredentialsFetcher source,
            RefreshPolicy rule,
            Scheduler scheduler,
            Executor background,
            DoubleSupplier random) {
        this.source = source;
        this.rule = rule;
        this.scheduler = scheduler;
        this.background = background;
        this.random = random;
        this.trusted = new ExpirationClock(ClockReading.of(scheduler));
    }

    /** A provider on the system's clock, for temporary keys: {@link RefreshPolicy#forKeys()}. */
    public static RefreshingCredentials of(CredentialsFetcher source) {
        return of(source, RefreshPolicy.forKeys(), Scheduler.system());
    }

    /** A provider with its own rule and time. */
    public static RefreshingCredentials of(CredentialsFetcher source, RefreshPolicy rule, Scheduler scheduler) {
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
    public Credentials refreshAfterRejection(Credentials rejected) {
        ClockReading now = ClockReading.of(scheduler);
        CachedCredentials held = held(now);
        if (held == null || !held.value.credentials().equals(rejected)) {
            return credentials();
        }
        return held.isYoung(now) ? rejected : fetchUnlessNewerThan(held).value.credentials();
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

    /** The source's name; of one that is not this library's its class, since its text may show anything. */
    @Override
    public String toString() {
        return "RefreshingCredentials[" + name() + "]";
    }

    private String name() {
        return SafeNames.of(source);
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

    /** What there is, with a step of a clock noticed; null when there is nothing. */
    private @Nullable CachedCredentials held(ClockReading now) {
        CachedCredentials held = current;
        CachedCredentials stepped = held == null ? null : held.atStep(now);
        if (stepped != held) {
            synchronized (lock) {
                current = current == held ? stepped : current;
            }
        }
        return stepped;
    }

    /** Fetches in this thread, or waits for the thread that does; answers at once what came since the caller looked. */
    private CachedCredentials fetchUnlessNewerThan(@Nullable CachedCredentials seen) {
        Flight flight;
        boolean mine = false;
        synchronized (lock) {
            CachedCredentials latest = current;
            if (latest != null && latest.isOtherThan(seen)) {
                return latest;
            }
            ClockReading now = ClockReading.of(scheduler);
            boolean unused = giveUpIfItHangs(now);
            if (inFlight == null) {
                CredentialsException said = refusal;
                if (said != null && pause.holds(now)) {
                    throw said;
                }
                if (hanging >= MOST_HANGING) {
                    throw new CredentialsException(
                            name() + " has been asked " + MOST_HANGING + " times and has not answered yet.", null);
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

    /** Waits, but not forever: a source that hangs must not hang all who ask. */
    private CachedCredentials outcome(Flight flight) {
        CompletableFuture<CachedCredentials> landing = flight.copy();
        Scheduled watch = flight.isDone()
                ? () -> {}
                : Deadline.in(PATIENCE, scheduler).whenPassed(() -> {
                    synchronized (lock) {
                        giveUp(flight);
                    }
                    landing.completeExceptionally(noResponse());
                });
        try {
            return SingleFlight.outcome(landing);
        } finally {
            watch.cancel();
        }
    }

    private CredentialsException noResponse() {
        return new CredentialsException(name() + " has not answered for " + PATIENCE.toSeconds() + " s.", null);
    }

    private void refreshAhead(CachedCredentials held, ClockReading now) {
        Flight flight = new Flight(held, now);
        boolean begins;
        boolean gaveUp;
        synchronized (lock) {
            gaveUp = giveUpIfItHangs(now);
            begins = inFlight == null && isCurrent(held) && !pause.holds(now) && hanging < MOST_HANGING;
            inFlight = begins ? flight : inFlight;
        }
        if (gaveUp) {
            warn(held, noResponse());
        }
        if (begins) {
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
            // Also when no thread can be had: the next call must be able to try again.
            land(flight, null, e);
            warn(held, e);
        }
    }

    /** Guarded by the lock. */
    private boolean giveUpIfItHangs(ClockReading now) {
        Flight flight = inFlight;
        boolean hangs = flight != null && now.nanos() - flight.begunAt.nanos() >= PATIENCE.toNanos();
        if (flight != null && hangs) {
            giveUp(flight);
        }
        return hangs;
    }

    /** Guarded by the lock. */
    private void giveUp(Flight flight) {
        if (inFlight == flight) {
            inFlight = null;
            flight.isGivenUp = true;
            hanging++;
        }
    }

    /** Returns whether nothing has come since. Guarded by the lock. */
    private boolean isCurrent(@Nullable CachedCredentials held) {
        CachedCredentials latest = current;
        return latest == null ? held == null : !latest.isOtherThan(held);
    }

    private @Nullable Throwable fetch(Flight flight) {
        try {
            ExpiringCredentials fetched = source.fetch();
            ClockReading now = ClockReading.of(scheduler);
            land(flight, held(fetched, flight.before, now), null);
            return null;
        } catch (Throwable e) {
            // Whatever a source throws, checked exceptions of other languages included, must not leave callers waiting.
            land(flight, null, e);
            return e;
        }
    }

    private CachedCredentials held(ExpiringCredentials fetched, @Nullable CachedCredentials before, ClockReading now) {
        Instant end = fetched.expiresAt();
        Duration left = null;
        if (end != null) {
            left = trusted.left(end, fetched.respondedAt(), now, isNew(fetched, before));
            if (left == null) {
                throw new CredentialsException(
                        name() + " answered credentials that ended at " + end + "; it is " + now.wall()
                                + " here: check this machine's clock.",
                        null);
            }
        }
        trusted.learn(fetched.respondedAt(), now);
        return CachedCredentials.of(fetched, left, now, rule, random.getAsDouble());
    }

    private static boolean isNew(ExpiringCredentials fetched, @Nullable CachedCredentials before) {
        return before == null
                || !fetched.credentials().equals(before.value.credentials())
                || !Objects.equals(fetched.expiresAt(), before.value.expiresAt());
    }

    private void land(Flight flight, @Nullable CachedCredentials fresh, @Nullable Throwable failure) {
        synchronized (lock) {
            if (flight.isGivenUp) {
                hanging--;
            }
            // One that was given up comes too late for what was fetched after it.
            boolean awaited = inFlight == flight;
            inFlight = awaited ? null : inFlight;
            if (awaited || (fresh != null && isCurrent(flight.before))) {
                refusal = failure instanceof CredentialsException no && no.isRejected() ? no : null;
                current = fresh == null ? current : fresh;
                if (fresh == null) {
                    pause.lengthen(ClockReading.of(scheduler), random.getAsDouble());
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

    private void warn(CachedCredentials held, Throwable failure) {
        // Messages of foreign exceptions may hold anything.
        LOG.warn(
                "{} could not renew its credentials; those it has stay in use until {}: {}",
                name(),
                held.value.expiresAt(),
                failure instanceof CredentialsException
                        ? failure.getMessage()
                        : failure.getClass().getName());
    }

    /** A fetch on its way, when it began and what was held then. */
    private static final class Flight extends CompletableFuture<CachedCredentials> {
        final @Nullable CachedCredentials before;
        final ClockReading begunAt;
        boolean isGivenUp;

        Flight(@Nullable CachedCredentials before, ClockReading begunAt) {
            this.before = before;
            this.begunAt = begunAt;
        }
    }
}
