// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

/**
 * Decides what a run of a route does next. It has no effects: whoever runs a route, in this process or as steps of a workflow
 * engine, performs the step, and asks again with what it has learned.
 */
public final class RouteRules {
    private RouteRules() {}

    /** A step of a run. Those that end the run are at the end. */
    public enum Step {
        /** Find the task of the hop in progress, with one poll. */
        FIND,
        /** Watch the hop in progress. */
        WATCH,
        /** Read whether the hop must be completed. */
        CHECK_FINISH,
        /** Complete the hop. */
        FINISH,
        /** Record that the hop has succeeded. */
        RECORD,
        /** Read from the cluster which hops are left. */
        LOOK,
        /** Ask the gate. */
        ASK,
        /** Start the next hop. */
        START,
        /** The route is done. */
        DONE,
        /** The run ends, because the watch of the hop did. */
        END_STILL_RUNNING,
        /** The run ends, because the hop did not succeed. */
        END_HOP_ENDED,
        /** The run ends: the gate is closed. */
        STOP_AT_GATE,
        /** The run ends: the hop must be completed by the user. */
        STOP_NOT_FINISHED,
        /** The run ends: the cluster does not show that the hop succeeded. */
        STOP_NOT_VERIFIED,
        /** The run ends: it is not known whether the hop was started. */
        STOP_START_UNKNOWN,
        /** The run ends: several tasks may be the hop. */
        STOP_AMBIGUOUS
    }

    /** Returns the next step. */
    public static Step next(RouteFacts facts) {
        return switch (facts.hop()) {
            case UNKNOWN -> Step.FIND;
            case FOUND -> Step.WATCH;
            case STILL_RUNNING -> Step.END_STILL_RUNNING;
            case ENDED -> Step.END_HOP_ENDED;
            case MISSING -> Step.STOP_START_UNKNOWN;
            case AMBIGUOUS -> Step.STOP_AMBIGUOUS;
            case NOT_VERIFIED -> Step.STOP_NOT_VERIFIED;
            case SUCCEEDED -> afterSuccess(facts);
            case NONE, NOT_SENT -> between(facts);
        };
    }

    /**
     * The completion is sent only after the gate has let the next hop start: whoever keeps it closed finds nothing sent after the
     * hop. The last hop has no gate, and needs no completion by the route: nothing follows that would require it.
     */
    private static Step afterSuccess(RouteFacts facts) {
        if (facts.needsFinish() == null) {
            return Step.CHECK_FINISH;
        }
        if (!facts.needsFinish()) {
            return Step.RECORD;
        }
        if (facts.isThere() == null) {
            return Step.LOOK;
        }
        if (facts.isThere()) {
            return facts.mayFinish() ? Step.FINISH : Step.RECORD;
        }
        if (!facts.mayFinish()) {
            return Step.STOP_NOT_FINISHED;
        }
        return facts.isRepeated() ? Step.STOP_NOT_VERIFIED : atGate(facts, Step.FINISH);
    }

    /** Returns the step if the gate lets the next hop start. */
    private static Step atGate(RouteFacts facts, Step step) {
        if (facts.isLetThrough() == null) {
            return Step.ASK;
        }
        return facts.isLetThrough() ? step : Step.STOP_AT_GATE;
    }

    private static Step between(RouteFacts facts) {
        if (facts.isThere() == null) {
            return Step.LOOK;
        }
        if (facts.isThere()) {
            return Step.DONE;
        }
        if (facts.isRepeated()) {
            return Step.STOP_NOT_VERIFIED;
        }
        return facts.isFirst() ? Step.START : atGate(facts, Step.START);
    }
}
