// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of the client to its user, with the calls that arrived meanwhile. A judge compares it with what actually
 * happened.
 */
sealed interface Claim {
    /** Returns the calls that arrived during the operation. */
    Span span();

    /**
     * A range of calls, by their numbers in the journal.
     *
     * @param after the call before the first
     * @param last the last
     */
    record Span(long after, long last) {
        boolean has(long sequence) {
            return sequence > after && sequence <= last;
        }
    }

    /** A start was requested. */
    record Started(Span span, StartResult result) implements Claim {
        /** The result. */
        enum StartResult {
            /** An upgrade was returned. */
            RETURNED,
            /** An exception reported that nothing was started. */
            REJECTED,
            /** An exception reported that the outcome is unknown. */
            OUTCOME_UNKNOWN,
            /** The program died. */
            DIED
        }
    }

    /** An action was requested. */
    record Acted(Span span, Role action, ActionResult result) implements Claim {
        /** The result. */
        enum ActionResult {
            ACCEPTED,
            /** An exception reported that it was not sent, or was rejected. */
            REJECTED,
            /** An exception reported that the outcome is unknown. */
            UNKNOWN,
            /** The program died. */
            DIED
        }
    }

    /**
     * A watch ended.
     *
     * @param state of the outcome; null if it only reports that the upgrade continues
     * @param isOverdue whether the watch continued until its deadline, long after everything should have ended
     * @param taskId the task that was watched; null if the client does not know it
     * @param truth the actual state of the task; null if there was none
     * @param isVerified whether the outcome reports that the cluster shows the target
     * @param showsTarget whether the cluster did
     */
    record Watched(
            Span span,
            @Nullable UpgradeState state,
            boolean isOverdue,
            @Nullable String taskId,
            TaskTruth.@Nullable State truth,
            boolean isVerified,
            boolean showsTarget)
            implements Claim {}

    /**
     * A token was resumed; the last result if several attempts were needed.
     *
     * @param result what was found
     * @param taskIds the task, or the candidates
     */
    record Resumed(Span span, ResumeResult result, List<String> taskIds) implements Claim {
        /** The result. */
        enum ResumeResult {
            FOUND,
            NOT_STARTED,
            /** Nothing, for longer than any list lags. */
            NOTHING,
            AMBIGUOUS
        }
    }

    /**
     * An exception was thrown.
     *
     * @param method the method the method of the library
     * @param type the type the type of the exception
     * @param isDocumented whether the method documents it
     * @param text its message
     */
    record Thrown(Span span, String method, String type, boolean isDocumented, String text) implements Claim {}
}
