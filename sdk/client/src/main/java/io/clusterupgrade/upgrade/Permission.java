// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.io.Serializable;
import java.util.Objects;

/**
 * Whether an action may be taken now, and why.
 *
 * @param answer yes, no, or that only the server knows
 * @param reason a sentence for people, such as {@code CSS: the task is RUNNING; retry needs FAILED}
 * @since 0.1.0
 */
public record Permission(Answer answer, String reason) implements Serializable {

    /**
     * The three answers.
     *
     * @since 0.1.0
     */
    public enum Answer {
        /** The documents allow it. */
        YES,
        /** The documents forbid it, or the service has no such call. */
        NO,
        /** The documents are silent: the server decides. */
        UNSURE
    }

    /** Checks that nothing is missing. */
    public Permission {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(reason, "reason");
    }

    /** The documents allow it. */
    public static Permission yes(String reason) {
        return new Permission(Answer.YES, reason);
    }

    /** The documents forbid it. */
    public static Permission no(String reason) {
        return new Permission(Answer.NO, reason);
    }

    /** The documents are silent. */
    public static Permission unsure(String reason) {
        return new Permission(Answer.UNSURE, reason);
    }

    /** Whether the documents allow it. */
    public boolean isYes() {
        return answer == Answer.YES;
    }

    /** Whether the documents forbid it. */
    public boolean isNo() {
        return answer == Answer.NO;
    }

    @Override
    public String toString() {
        return answer + " (" + reason + ")";
    }
}
