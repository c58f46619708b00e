// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of a run of a route. Whatever it is, another run with the same store carries on from it.
 *
 * @since 0.1.0
 */
public sealed interface RouteOutcome extends Serializable {

    /** Returns the hops that have succeeded, in order; of more than twenty the newest. */
    List<CompletedHop> history();

    /** Returns what happened and what to do, in a sentence or more. */
    String why();

    /**
     * Returns this outcome if the route is done, and throws otherwise.
     *
     * @throws RouteNotDoneException if it is any other outcome
     */
    default Done orThrow() {
        throw new RouteNotDoneException(this);
    }

    /** Returns text for users: the hops that are done, a line each, and {@link #why}. */
    default String explain() {
        String done = history().stream().map(hop -> "done: " + hop + "\n").collect(Collectors.joining());
        return done + why();
    }

    /**
     * Applies the function for the type of this outcome and returns its result. Callers do not compile until they handle a
     * new type of outcome.
     */
    default <T> T fold(
            Function<Done, T> done,
            Function<Stopped, T> stopped,
            Function<Rejected, T> rejected,
            Function<HopEnded, T> hopEnded,
            Function<StillRunning, T> stillRunning) {
        if (this instanceof Done outcome) {
            return done.apply(outcome);
        } else if (this instanceof Stopped outcome) {
            return stopped.apply(outcome);
        } else if (this instanceof Rejected outcome) {
            return rejected.apply(outcome);
        } else if (this instanceof HopEnded outcome) {
            return hopEnded.apply(outcome);
        }
        return stillRunning.apply((StillRunning) this);
    }

    /**
     * The cluster has the target: the service offers no further hop on the way to it.
     *
     * @param history the hops that have succeeded
     * @param target the version that the route led to
     * @param needsFinish whether the last hop waits for its completion, {@code RouteRun.finish()}, which the next upgrade of the
     *     cluster needs (CCE)
     * @since 0.1.0
     */
    record Done(List<CompletedHop> history, String target, boolean needsFinish) implements RouteOutcome {
        /** Copies the list. */
        public Done {
            history = List.copyOf(history);
        }

        @Override
        public String why() {
            return "the cluster has " + target
                    + (needsFinish ? "; check it, and complete the last hop with RouteRun.finish()" : "");
        }

        @Override
        public Done orThrow() {
            return this;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /**
     * The route stopped between hops, or at a hop that needs a decision; no hop is in progress that it knows of.
     *
     * @param history the hops that have succeeded
     * @param hop the name of the hop that was not started or not completed
     * @param reason the reason
     * @param why what happened and what to do
     * @since 0.1.0
     */
    record Stopped(List<CompletedHop> history, String hop, Reason reason, String why) implements RouteOutcome {
        /** Copies the list. */
        public Stopped {
            history = List.copyOf(history);
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * The reason why a route stopped.
         *
         * @since 0.1.0
         */
        public enum Reason {
            /** The gate did not let the next hop start. */
            GATE,
            /** The hop has succeeded, and must be completed before the next one: {@code RouteRun.finish()}. */
            NOT_FINISHED,
            /** The task of a hop succeeded, and the cluster does not show its target. */
            NOT_VERIFIED,
            /** It is not known whether the hop was started: the service shows no task that could be it. */
            START_UNKNOWN,
            /** Several tasks may be the one of the hop. */
            AMBIGUOUS,
            /** The deadline passed before the next hop was started. */
            DEADLINE,
            /** The thread was interrupted before the next hop was started; the flag is still set. */
            INTERRUPTED
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /**
     * The next hop was not started: a check before it did not pass, or the service rejected it. Nothing was started. Another
     * run tries again.
     *
     * @param history the hops that have succeeded
     * @param hop the name of the hop that was not started
     * @param cause why it was not: a {@link io.clusterupgrade.upgrade.model.StartRejectedException}, with the findings of checks,
     *     or the exception of a call
     * @since 0.1.0
     */
    record Rejected(List<CompletedHop> history, String hop, RuntimeException cause) implements RouteOutcome {
        /** Copies the list. */
        public Rejected {
            history = List.copyOf(history);
            Objects.requireNonNull(cause, "cause");
        }

        @Override
        public String why() {
            return hop + " was not started: " + cause.getMessage();
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /**
     * A hop failed, or was aborted or paused. The route goes no further by itself: {@code RouteRun.current()} has the actions.
     *
     * @param history the hops that have succeeded
     * @param hop the name of the hop
     * @param outcome the outcome of its upgrade: never a success, and never still running
     * @since 0.1.0
     */
    record HopEnded(List<CompletedHop> history, String hop, UpgradeOutcome outcome) implements RouteOutcome {
        /** Copies the list. */
        public HopEnded {
            history = List.copyOf(history);
            Objects.requireNonNull(outcome, "outcome");
        }

        @Override
        public String why() {
            return hop + ": " + outcome
                    + "\nAct on this upgrade (RouteRun.current()) and run the route again. Or, when you are done with it, clear"
                    + " the store: a new run then starts from what the cluster has";
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /**
     * A hop continues at the service although the run ended.
     *
     * @param history the hops that have succeeded
     * @param hop the name of the hop
     * @param outcome why the watch ended
     * @since 0.1.0
     */
    record StillRunning(List<CompletedHop> history, String hop, UpgradeOutcome.StillRunning outcome)
            implements RouteOutcome {
        /** Copies the list. */
        public StillRunning {
            history = List.copyOf(history);
            Objects.requireNonNull(outcome, "outcome");
        }

        @Override
        public String why() {
            return hop + " is still running, not watched any more (" + outcome.reason()
                    + "): run the route again with the same store";
        }

        @Override
        public String toString() {
            return explain();
        }
    }
}
