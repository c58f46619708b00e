// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.DecodeWarning;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that a watch noticed. {@code toString()} of each is a line for people.
 *
 * @since 0.1.0
 */
public sealed interface UpgradeEvent {

    /**
     * The state is another one.
     *
     * @param before the state before; null for the first sight
     * @param now what was seen
     * @since 0.1.0
     */
    record StateChanged(@Nullable UpgradeState before, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return (before == null ? "" : before + " -> ") + now;
        }
    }

    /**
     * Another step is in progress, or it stands otherwise.
     *
     * @param step the step
     * @param now what was seen
     * @since 0.1.0
     */
    record StepChanged(UpgradeStep step, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "step " + step.name() + ": " + step.state();
        }
    }

    /**
     * A node is done.
     *
     * @param node its name
     * @param now what was seen
     * @since 0.1.0
     */
    record NodeDone(String node, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "node " + node + " done, " + now.nodes();
        }
    }

    /**
     * Nothing has changed for long. Told once for each stretch of silence; the watch goes on.
     *
     * @param unchangedFor for how long
     * @param now what was seen
     * @since 0.1.0
     */
    record Stalled(Duration unchangedFor, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "nothing has changed for " + unchangedFor + ": " + now;
        }
    }

    /**
     * The cloud used a word that nobody has documented. It is not taken for an end; the watch goes on.
     *
     * @param rawState the word; empty if the response had none
     * @param now what was seen
     * @since 0.1.0
     */
    record UnknownState(String rawState, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "unknown state '" + rawState + "': " + now;
        }
    }

    /**
     * The task is not where it was. The watch goes on: lists lag, and tasks come back.
     *
     * @param now what was seen, with state {@link UpgradeState#UNKNOWN}
     * @since 0.1.0
     */
    record Vanished(UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "task not found: " + now;
        }
    }

    /**
     * A member of the response could not be read; the rest was. Told once for each member.
     *
     * @param report which member, and what was wrong
     * @param now what was seen
     * @since 0.1.0
     */
    record DecodeProblem(DecodeWarning report, UpgradeSnapshot now) implements UpgradeEvent {
        @Override
        public String toString() {
            return "unreadable " + report;
        }
    }

    /**
     * A poll brought no response. That says nothing about the upgrade; the watch polls again.
     *
     * @param cause why
     * @param inARow how many polls in a row, 1 or more
     * @param nextPollIn when it polls again
     * @since 0.1.0
     */
    record PollRetried(RuntimeException cause, int inARow, Duration nextPollIn) implements UpgradeEvent {
        @Override
        public String toString() {
            return "poll failed (" + inARow + " in a row), next in " + nextPollIn + ": " + cause.getMessage();
        }
    }
}
