// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * Whether an action is available now, and why.
 *
 * @param value yes, no, or unsure: the server decides
 * @param reason a sentence for users, such as {@code CSS: the task is RUNNING; retry needs FAILED}
 * @since 0.1.0
 */
public record ActionAvailability(Availability value, String reason) implements Serializable {

    /**
     * Whether an action can be taken: yes, no, or not known before the service decides.
     *
     * @since 0.1.0
     */
    public enum Availability {
        /** The documentation allows it. */
        YES,
        /** The documentation forbids it, or the service has no such call. */
        NO,
        /** The documentation does not say: the server decides. */
        UNSURE
    }

    /** Checks that nothing is missing. */
    public ActionAvailability {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reason, "reason");
    }

    /** Creates a value for an action that the documentation allows. */
    public static ActionAvailability yes(String reason) {
        return new ActionAvailability(Availability.YES, reason);
    }

    /** Creates a value for an action that the documentation forbids. */
    public static ActionAvailability no(String reason) {
        return new ActionAvailability(Availability.NO, reason);
    }

    /** Creates a value for an action that the documentation does not cover. */
    public static ActionAvailability unsure(String reason) {
        return new ActionAvailability(Availability.UNSURE, reason);
    }

    /** Returns whether the documentation allows it. */
    public boolean isYes() {
        return value == Availability.YES;
    }

    /** Returns whether the documentation forbids it. */
    public boolean isNo() {
        return value == Availability.NO;
    }

    @Override
    public String toString() {
        return value + " (" + reason + ")";
    }
}
