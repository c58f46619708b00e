// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.DecodeWarning;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An event of a watch. The {@code toString()} of each event is a readable line.
 *
 * @since 0.1.0
 */
public sealed interface UpgradeEvent {

    /**
     * Reports that the state has changed.
     *
     * @param before the previous state; null for the first poll
     * @param now the result of the poll
     * @since 0.1.0
     */
    record StateChanged(@Nullable UpgradeState before, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return (before == null ? "" : before + " -> ") + now;
        }
    }

    /**
     * Reports that another step is in progress, or that the state of the step has changed.
     *
     * @param step the step
     * @param now the result of the poll
     * @since 0.1.0
     */
    record StepChanged(UpgradeStep step, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "step " + step.name() + ": " + step.state();
        }
    }

    /**
     * Reports that a node is done.
     *
     * @param node the name of the node
     * @param now the result of the poll
     * @since 0.1.0
     */
    record NodeDone(String node, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "node " + node + " done, " + now.nodes();
        }
    }

    /**
     * Reports that nothing has changed for a long time, once for each such period; the watch continues.
     *
     * @param unchangedFor the time since the last change
     * @param now the result of the poll
     * @since 0.1.0
     */
    record Stalled(Duration unchangedFor, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "nothing has changed for " + unchangedFor + ": " + now;
        }
    }

    /**
     * Reports that the service returned an undocumented state. It does not end the watch.
     *
     * @param rawState the state value; empty if the response had none
     * @param now the result of the poll
     * @since 0.1.0
     */
    record UnknownState(String rawState, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "unknown state '" + rawState + "': " + now;
        }
    }

    /**
     * Reports that the task is not found any more. The watch continues: lists lag, and tasks reappear.
     *
     * @param now the result of the poll, with state {@link UpgradeState#UNKNOWN}
     * @since 0.1.0
     */
    record Vanished(UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "task not found: " + now;
        }
    }

    /**
     * Reports that a field of the response could not be decoded; the rest was. Reported once for each field.
     *
     * @param report the field, and what was wrong with it
     * @param now the result of the poll
     * @since 0.1.0
     */
    record DecodeProblem(DecodeWarning report, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "unreadable " + report;
        }
    }

    /**
     * Reports that a poll failed. That says nothing about the upgrade; the watch polls again.
     *
     * @param cause the exception of the poll
     * @param inARow how many polls in a row have failed, 1 or more
     * @param nextPollIn the time until the next poll
     * @since 0.1.0
     */
    record PollRetried(RuntimeException cause, int inARow, Duration nextPollIn) implements UpgradeEvent {
        @Override
        public String toString() {
            return "poll failed (" + inARow + " in a row), next in " + nextPollIn + ": " + cause.getMessage();
        }
    }
}
