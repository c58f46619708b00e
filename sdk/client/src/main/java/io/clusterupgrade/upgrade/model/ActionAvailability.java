// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * Whether an action may be taken now, and why.
 *
 * @param response yes, no, or that only the server knows
 * @param reason a sentence for people, such as {@code CSS: the task is RUNNING; retry needs FAILED}
 * @since 0.1.0
 */
public record ActionAvailability(Response response, String reason) implements Serializable {

    /**
     * The three answers.
     *
     * @since 0.1.0
     */
    public enum Response {
        /** The documents allow it. */
        YES,
        /** The documents forbid it, or the service has no such call. */
        NO,
        /** The documents are silent: the server decides. */
        UNSURE
    }

    /** Checks that nothing is missing. */
    public ActionAvailability {
        Objects.requireNonNull(response, "answer");
        Objects.requireNonNull(reason, "reason");
    }

    /** The documents allow it. */
    public static ActionAvailability yes(String reason) {
        return new ActionAvailability(Response.YES, reason);
    }

    /** The documents forbid it. */
    public static ActionAvailability no(String reason) {
        return new ActionAvailability(Response.NO, reason);
    }

    /** The documents are silent. */
    public static ActionAvailability unsure(String reason) {
        return new ActionAvailability(Response.UNSURE, reason);
    }

    /** Returns whether the documents allow it. */
    public boolean isYes() {
        return response == Response.YES;
    }

    /** Returns whether the documents forbid it. */
    public boolean isNo() {
        return response == Response.NO;
    }

    @Override
    public String toString() {
        return response + " (" + reason + ")";
    }
}
