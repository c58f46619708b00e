// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import org.jspecify.annotations.Nullable;

/**
 * What a run of a route knows when it decides what to do next. What is null was not looked at yet.
 *
 * @param hop the hop in progress
 * @param mayFinish whether the route completes hops itself
 * @param needsFinish whether the hop, which has succeeded, must be completed before the next one
 * @param isThere whether no hop is left
 * @param isRepeated whether the next hop has the name of one that has succeeded, the hop in progress included
 * @param isFirst whether no hop is recorded as done
 * @param isLetThrough whether the gate lets the next hop start; true if there is no gate
 */
public record RouteFacts(
        Hop hop,
        boolean mayFinish,
        @Nullable Boolean needsFinish,
        @Nullable Boolean isThere,
        boolean isRepeated,
        boolean isFirst,
        @Nullable Boolean isLetThrough) {

    /** What is known of the hop in progress. */
    public enum Hop {
        /** There is none. */
        NONE,
        /** There is a token, and the service was not asked yet. */
        UNKNOWN,
        /** The token records that its start was not sent, and there is no task. */
        NOT_SENT,
        /** The start may have been sent, and the service shows no task. */
        MISSING,
        /** Several tasks may be it. */
        AMBIGUOUS,
        /** It was found, and not watched to an end yet. */
        FOUND,
        /** The watch ended before the upgrade. */
        STILL_RUNNING,
        /** It failed, or was aborted or paused. */
        ENDED,
        /** It succeeded, and the cluster shows it or cannot show it. */
        SUCCEEDED,
        /** Its task succeeded, and the cluster shows another version. */
        NOT_VERIFIED
    }
}
