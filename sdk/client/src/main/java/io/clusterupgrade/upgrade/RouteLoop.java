// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteGate;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.route.RouteOutcome.Stopped.Reason;
import io.clusterupgrade.upgrade.service.NanoTime;
import io.clusterupgrade.upgrade.service.PollErrors;
import io.clusterupgrade.upgrade.service.RouteFacts;
import io.clusterupgrade.upgrade.service.RouteFacts.Hop;
import io.clusterupgrade.upgrade.service.RouteRecord;
import io.clusterupgrade.upgrade.service.RouteRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs the steps of a route in the calling thread; {@link RouteRules} decides about them. */
final class RouteLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RouteLoop.class);
    private static final Duration SETTLE_FOR = Duration.ofMinutes(2);
    private static final Duration SETTLE_EVERY = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final RouteRun run;
    private final AwaitOptions options;
    private final Scheduler time;
    private final @Nullable Long end;

    private Hop hop;
    private @Nullable Boolean needsFinish;
    private @Nullable List<RouteHop> left;
    /** The hop that the gate was asked about last, and what it said; both null if it was not asked since the last start. */
    private @Nullable String askedFor;

    private @Nullable Boolean isLetThrough;
    private boolean lastNeedsFinish;
    private @Nullable UpgradeOutcome outcome;
    private String why = "";

    RouteLoop(RouteRun run, AwaitOptions options) {
        this.run = run;
        this.options = options;
        this.time = run.upgrader().service().client().scheduler();
        this.end = options.deadline() == null ? null : NanoTime.plus(time.nanoTime(), options.deadline());
        this.hop = record().hop() == null ? Hop.NONE : run.known() == null ? Hop.UNKNOWN : Hop.FOUND;
    }

    RouteOutcome run() {
        RouteOutcome result = null;
        while (result == null) {
            result = perform(RouteRules.next(facts()));
        }
        LOG.info("{}: {}", run, result.getClass().getSimpleName());
        return result;
    }

    private RouteFacts facts() {
        return new RouteFacts(
                hop,
                record().options().finish(),
                needsFinish,
                left == null ? null : left.isEmpty(),
                left != null && isRepeated(left),
                record().done().isEmpty(),
                letThrough());
    }

    /** Returns whether the first of the hops that are left has succeeded: the cluster does not show it yet. */
    private boolean isRepeated(List<RouteHop> hops) {
        String next = hops.isEmpty() ? "" : hops.get(0).name();
        return record().hasDone(next) || (hop == Hop.SUCCEEDED && next.equals(record().hopName()));
    }

    /** Returns what the gate says about the next hop; null if it was not asked about that one. */
    private @Nullable Boolean letThrough() {
        if (record().options().gate() == null) {
            return Boolean.TRUE;
        }
        boolean wasAsked = left != null && !left.isEmpty() && next().name().equals(askedFor);
        return wasAsked ? isLetThrough : null;
    }

    /** Performs a step; returns null if the run goes on. */
    private @Nullable RouteOutcome perform(RouteRules.Step step) {
        switch (step) {
            case FIND -> find();
            case WATCH -> watch();
            case CHECK_FINISH ->
                needsFinish = patiently(
                        () -> run.upgrader().service().needsFinish(upgrade().record()));
            case LOOK -> left = look();
            case ASK -> ask();
            case FINISH -> {
                return finish();
            }
            case RECORD -> {
                return kept(this::complete);
            }
            case START -> {
                return start();
            }
            default -> {
                return ended(step);
            }
        }
        return null;
    }

    private RouteOutcome ended(RouteRules.Step step) {
        List<CompletedHop> done = record().done();
        return switch (step) {
            case DONE -> done();
            case END_STILL_RUNNING ->
                new RouteOutcome.StillRunning(done, name(), (UpgradeOutcome.StillRunning) outcome());
            case END_HOP_ENDED -> new RouteOutcome.HopEnded(done, name(), outcome());
            case STOP_AT_GATE ->
                new RouteOutcome.Stopped(
                        history(),
                        next().name(),
                        Reason.GATE,
                        next().name() + ": the gate did not let it start; run the route again"
                                + (hop == Hop.SUCCEEDED ? ". " + name() + " has succeeded, and is not completed" : ""));
            case STOP_NOT_FINISHED ->
                stopped(
                        name(),
                        Reason.NOT_FINISHED,
                        "it has succeeded, and the next hop needs its completion: check the cluster, call"
                                + " RouteRun.finish(), and run the route again" + why);
            case STOP_NOT_VERIFIED ->
                stopped(
                        hop == Hop.NOT_VERIFIED ? name() : next().name(),
                        Reason.NOT_VERIFIED,
                        "its task has succeeded, and the cluster does not show it. It is not started again: check the"
                                + " cluster, and run the route again; or clear the store to start from what the cluster"
                                + " has");
            case STOP_START_UNKNOWN ->
                stopped(
                        name(),
                        Reason.START_UNKNOWN,
                        "its start may have been sent, and the service shows no task that could be it. Run the route"
                                + " again for some minutes; only when the cluster itself shows no upgrade, clear the store"
                                + " and start again"
                                + why);
            default ->
                stopped(
                        name(),
                        Reason.AMBIGUOUS,
                        "these tasks may be it: " + why + ". Check the cluster; then clear the store");
        };
    }

    private RouteOutcome stopped(String at, Reason reason, String what) {
        return new RouteOutcome.Stopped(record().done(), at, reason, at + ": " + what);
    }

    private void ask() {
        isLetThrough = gate().mayStart(next(), history());
        askedFor = next().name();
    }

    /** Returns the hops that have succeeded, with the one in progress if it has, and only waits for its completion. */
    private List<CompletedHop> history() {
        return hop == Hop.SUCCEEDED ? record().completed(succeeded()).done() : record().done();
    }

    private CompletedHop succeeded() {
        UpgradeOutcome.Succeeded success = (UpgradeOutcome.Succeeded) outcome();
        return new CompletedHop(name(), success.snapshot().taskId(), success.verification(), time.now());
    }

    private RouteOutcome done() {
        RouteOutcome rejected = kept(() -> run.store().mustKeep(record().over()));
        return rejected != null ? rejected : new RouteOutcome.Done(record().done(), record().target(), lastNeedsFinish);
    }

    /** Looks for the task for some minutes, as a list may lag. */
    private void find() {
        ResumeToken token = Objects.requireNonNull(record().hop(), "a hop has a token");
        long until = NanoTime.plus(time.nanoTime(), SETTLE_FOR);
        ResumeResult found = patiently(() -> run.upgrader().resume(token, run.store()));
        while (found instanceof ResumeResult.NotFoundYet && mayWait(until)) {
            time.sleep(SETTLE_EVERY);
            found = patiently(() -> run.upgrader().resume(token, run.store()));
        }
        if (found instanceof ResumeResult.Found result) {
            run.found(result.upgrade());
            hop = Hop.FOUND;
        } else if (found instanceof ResumeResult.Ambiguous several) {
            why = several.candidates().stream()
                    .map(task -> String.valueOf(task.taskId()))
                    .toList()
                    .toString();
            hop = Hop.AMBIGUOUS;
        } else {
            hop = found instanceof ResumeResult.NotStarted ? Hop.NOT_SENT : Hop.MISSING;
        }
    }

    private void watch() {
        UpgradeOutcome ended = upgrade().await(end == null ? options : options.withDeadline(remaining()));
        outcome = ended;
        if (ended instanceof UpgradeOutcome.Succeeded success) {
            hop = success.verification() == Verification.NOT_YET ? Hop.NOT_VERIFIED : Hop.SUCCEEDED;
        } else {
            hop = ended instanceof UpgradeOutcome.StillRunning ? Hop.STILL_RUNNING : Hop.ENDED;
        }
    }

    /** Reads the hops that are left. One that has just succeeded may still be shown for a while. */
    private List<RouteHop> look() {
        long until = NanoTime.plus(time.nanoTime(), SETTLE_FOR);
        Supplier<List<RouteHop>> read = () -> run.upgrader().hops(record().target(), record().options());
        List<RouteHop> hops = patiently(read);
        while (isRepeated(hops) && mayWait(until)) {
            time.sleep(SETTLE_EVERY);
            hops = patiently(read);
        }
        return hops;
    }

    private @Nullable RouteOutcome finish() {
        try {
            upgrade().finish();
            needsFinish = false;
            return null;
        } catch (NotFinishedException | CloudException e) {
            why = " (" + e.getMessage() + ")";
            return ended(RouteRules.Step.STOP_NOT_FINISHED);
        }
    }

    private void complete() {
        run.store().mustKeep(record().completed(succeeded()));
        lastNeedsFinish = Boolean.TRUE.equals(needsFinish);
        hop = Hop.NONE;
        needsFinish = null;
        left = null;
    }

    private @Nullable RouteOutcome start() {
        RouteHop next = next();
        if (Thread.currentThread().isInterrupted()) {
            return stopped(next.name(), Reason.INTERRUPTED, "it was not started; run the route again");
        }
        if (end != null && !NanoTime.isBefore(time.nanoTime(), end)) {
            return stopped(next.name(), Reason.DEADLINE, "it was not started; run the route again");
        }
        try {
            PreparedStart prepared = patiently(() -> run.prepare(next)).reportingTo(options.listener());
            LOG.info("{}: {} is started", run, next.name());
            run.begin(next, prepared);
            hop = Hop.FOUND;
            left = null;
            askedFor = null;
            return null;
        } catch (StartOutcomeUnknownException e) {
            why = " (" + e.getMessage() + ")";
            return ended(RouteRules.Step.STOP_START_UNKNOWN);
        } catch (StartRejectedException | CloudException | CredentialsException e) {
            return new RouteOutcome.Rejected(record().done(), next.name(), e);
        }
    }

    /** Saves something; returns an outcome if another process has changed the store. */
    private @Nullable RouteOutcome kept(Runnable saving) {
        try {
            saving.run();
            return null;
        } catch (StartRejectedException e) {
            return new RouteOutcome.Rejected(record().done(), record().target(), e);
        }
    }

    /** Repeats a read while its errors are temporary, as a watch does. */
    private <T> T patiently(Supplier<T> read) {
        while (true) {
            try {
                return read.get();
            } catch (RuntimeException e) {
                if (!PollErrors.isTemporary(e) || Thread.currentThread().isInterrupted() || isPast(end)) {
                    throw e;
                }
                LOG.info(
                        "{}: a read failed ({}) and is repeated",
                        run,
                        e.getClass().getSimpleName());
                time.sleep(PollErrors.longer(RETRY_AFTER, e));
            }
        }
    }

    private boolean mayWait(long until) {
        return NanoTime.isBefore(time.nanoTime(), until)
                && !isPast(end)
                && !Thread.currentThread().isInterrupted();
    }

    private boolean isPast(@Nullable Long moment) {
        return moment != null && !NanoTime.isBefore(time.nanoTime(), moment);
    }

    /** Returns the time until the deadline, which a watch needs to be positive: it polls once then. */
    private Duration remaining() {
        Duration rest = NanoTime.between(time.nanoTime(), Objects.requireNonNull(end, "there is a deadline"));
        return rest.isNegative() || rest.isZero() ? Duration.ofNanos(1) : rest;
    }

    private RouteRecord record() {
        return run.store().record();
    }

    private String name() {
        return String.valueOf(record().hopName());
    }

    private RouteHop next() {
        return Objects.requireNonNull(left, "the hops were read").get(0);
    }

    private RouteGate gate() {
        return Objects.requireNonNull(record().options().gate(), "there is a gate");
    }

    private Upgrade upgrade() {
        return Objects.requireNonNull(run.known(), "the hop was found");
    }

    private UpgradeOutcome outcome() {
        return Objects.requireNonNull(outcome, "the hop was watched");
    }
}
