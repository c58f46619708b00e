// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the client told its user, with the calls that arrived meanwhile. A judge compares it with what really happened. */
sealed interface Claim {
    /** The calls that arrived while it was being made. */
    Span span();

    /**
     * Calls by their numbers in the journal.
     *
     * @param after the call before the first
     * @param last the last
     */
    record Span(long after, long last) {
        boolean has(long sequence) {
            return sequence > after && sequence <= last;
        }
    }

    /** A start was asked for. */
    record Started(Span span, StartResult result) implements Claim {
        /** What came of it. */
        enum StartResult {
            /** An upgrade was returned. */
            RETURNED,
            /** An exception said that nothing was started. */
            REJECTED,
            /** An exception said that nobody knows. */
            OUTCOME_UNKNOWN,
            /** The program died. */
            DIED
        }
    }

    /** An action was asked for. */
    record Acted(Span span, Role action, ActionResult result) implements Claim {
        /** What came of it. */
        enum ActionResult {
            ACCEPTED,
            /** An exception said that it was not sent, or was rejected. */
            REJECTED,
            /** An exception said that nobody knows. */
            UNKNOWN,
            /** The program died. */
            DIED
        }
    }

    /**
     * A watch ended.
     *
     * @param state of the outcome; null if it only says that the upgrade goes on
     * @param isOverdue whether the watch went on until its deadline, long after everything should have been over
     * @param taskId the task that was watched; null if the client does not know it
     * @param truth how the task of the upgrade really stood; null if there was none
     * @param isVerified whether the outcome says that the cluster shows it
     * @param showsTarget whether it did
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
     * A token was resumed, by the last of some reads if it needed several.
     *
     * @param result what was found
     * @param taskIds the task, or the candidates
     */
    record Resumed(Span span, ResumeResult result, List<String> taskIds) implements Claim {
        /** What was found. */
        enum ResumeResult {
            FOUND,
            NOT_STARTED,
            /** Nothing, for so long that no list can lag. */
            NOTHING,
            AMBIGUOUS
        }
    }

    /**
     * Something was thrown.
     *
     * @param method of the library
     * @param type of the exception
     * @param isDocumented whether the method says that it throws it
     * @param text its message
     */
    record Thrown(Span span, String method, String type, boolean isDocumented, String text) implements Claim {}
}
