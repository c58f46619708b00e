// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.DecodeWarning;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a watch or of a start. The {@code toString()} of each event is one line with its time, service, cluster and task, what
 * happened, and the state, the nodes and the step; {@link #text()} is only what happened. Later versions may add events.
 *
 * @since 0.1.0
 */
public sealed interface UpgradeEvent {

    /** Returns when it was observed, by the client's clock. */
    Instant at();

    /** Returns the service. */
    CloudService service();

    /** Returns the cluster's id. */
    String clusterId();

    /** Returns the service's id of the task; null if it is not known, as before a start. */
    @Nullable String taskId();

    /** Returns what happened, in one line without time, cluster and task. */
    String text();

    /**
     * An event of a successful poll.
     *
     * @since 0.1.0
     */
    sealed interface Polled extends UpgradeEvent {

        /** Returns the result of the poll. */
        UpgradeSnapshot now();

        @Override
        default Instant at() {
            return now().takenAt();
        }

        @Override
        default CloudService service() {
            return now().service();
        }

        @Override
        default String clusterId() {
            return now().clusterId();
        }

        @Override
        default @Nullable String taskId() {
            return now().taskId();
        }
    }

    /**
     * Reports that the state has changed.
     *
     * @param before the previous state; null for the first poll
     * @param now the result of the poll
     * @since 0.1.0
     */
    record StateChanged(@Nullable UpgradeState before, UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return before == null
                    ? EventText.change(now) + EventText.progress(now)
                    : before + " -> " + EventText.progress(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that another step is in progress, or that the state of the step has changed.
     *
     * @param step the step
     * @param now the result of the poll
     * @since 0.1.0
     */
    record StepChanged(UpgradeStep step, UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return "step " + EventText.oneLine(step.name()) + " " + step.state() + "; upgrade " + EventText.nodes(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that a node is done.
     *
     * @param node the name of the node
     * @param now the result of the poll
     * @since 0.1.0
     */
    record NodeDone(String node, UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return "node " + EventText.oneLine(node) + " done; " + EventText.progress(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that nothing has changed for a long time, once for each such period; the watch continues.
     *
     * @param unchangedFor the time since the last change
     * @param now the result of the poll
     * @since 0.1.0
     */
    record Stalled(Duration unchangedFor, UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return "nothing has changed for " + EventText.duration(unchangedFor) + "; " + EventText.progress(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that the service returned an undocumented state. It does not end the watch.
     *
     * @param rawState the state value; empty if the response had none
     * @param now the result of the poll
     * @since 0.1.0
     */
    record UnknownState(String rawState, UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return "unknown state '" + EventText.oneLine(rawState) + "'; " + EventText.progress(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that the task is not found any more. The watch continues: lists lag, and tasks reappear.
     *
     * @param now the result of the poll, with state {@link UpgradeState#UNKNOWN}
     * @since 0.1.0
     */
    record TaskMissing(UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return "task not found; " + EventText.progress(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that a field of the response could not be decoded; the rest was. Reported once for each field.
     *
     * @param warning the field, and what was wrong with it
     * @param now the result of the poll
     * @since 0.1.0
     */
    record DecodeProblem(DecodeWarning warning, UpgradeSnapshot now) implements Polled {
        @Override
        public String text() {
            return "unreadable " + EventText.oneLine(warning.toString()) + "; " + EventText.progress(now);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports that a poll failed. That says nothing about the upgrade; the watch polls again.
     *
     * @param cause the exception of the poll
     * @param consecutiveFailures how many polls in a row have failed, 1 or more
     * @param nextPollIn the time until the next poll
     * @param at when it failed, by the client's clock
     * @param last the upgrade as it was known before: the newest successful poll, or a snapshot with state {@link UpgradeState#UNKNOWN}
     *     if none has succeeded yet
     * @since 0.1.0
     */
    record PollFailed(
            RuntimeException cause, int consecutiveFailures, Duration nextPollIn, Instant at, UpgradeSnapshot last)
            implements UpgradeEvent {
        @Override
        public CloudService service() {
            return last.service();
        }

        @Override
        public String clusterId() {
            return last.clusterId();
        }

        @Override
        public @Nullable String taskId() {
            return last.taskId();
        }

        @Override
        public String text() {
            return "poll failed (" + consecutiveFailures + " in a row), next in " + EventText.duration(nextPollIn)
                    + ": " + EventText.oneLine(String.valueOf(cause.getMessage())) + "; last known: "
                    + EventText.progress(last);
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }

    /**
     * Reports a part of a start: a workflow, check or snapshot that precedes the upgrade, and the start itself, which may take
     * minutes together. A part in progress is reported when it begins and every few minutes until it ends.
     *
     * @param at when it was observed, by the client's clock
     * @param service the service
     * @param clusterId the cluster's id
     * @param step the part, with this library's names for it and its state: running, done or failed
     * @since 0.1.0
     */
    record StartProgress(Instant at, CloudService service, String clusterId, UpgradeStep step) implements UpgradeEvent {
        /** Checks that nothing is missing. */
        public StartProgress {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(clusterId, "clusterId");
            Objects.requireNonNull(step, "step");
        }

        /** Returns null: the upgrade has no task yet. The message of the last part names the new one. */
        @Override
        public @Nullable String taskId() {
            return null;
        }

        @Override
        public String text() {
            String message = step.message() == null ? "" : ", " + EventText.oneLine(step.message());
            return EventText.oneLine(step.name()) + " " + step.state() + message;
        }

        @Override
        public String toString() {
            return EventText.line(this);
        }
    }
}
