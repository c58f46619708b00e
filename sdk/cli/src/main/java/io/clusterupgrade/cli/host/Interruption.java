// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.host;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C and other signals that end the process mean for the command in progress. A watch ends with the message that the upgrade
 * goes on; a request that changes something is given time to end, so that its outcome is known. Thread-safe.
 */
public final class Interruption {
    private volatile Phase phase = Phase.READING;
    private volatile String message = "";

    /** What the command does now. */
    public enum Phase {
        /** It reads or asks: it may end at once. */
        READING(Duration.ZERO, null),
        /** It watches: it says that the upgrade goes on. */
        WATCHING(Duration.ofSeconds(2), ExitCode.STILL_RUNNING),
        /** It has begun to change something. */
        CHANGING(Duration.ofSeconds(20), ExitCode.OUTCOME_UNKNOWN);

        private final Duration patience;
        private final @Nullable ExitCode code;

        Phase(Duration patience, @Nullable ExitCode code) {
            this.patience = patience;
            this.code = code;
        }
    }

    /**
     * Enters a phase.
     *
     * @param text what is printed if the command does not end by itself in time
     */
    public void enter(Phase next, String text) {
        message = text;
        phase = next;
    }

    /** Enters the phase {@link Phase#READING}. */
    public void leave() {
        phase = Phase.READING;
    }

    /**
     * Ends the command in the thread that runs it. Called by a hook at the end of the process.
     *
     * @param done completed with the exit code by the command
     * @param print prints a message
     * @return the exit code; null if the process ends as it would without this hook
     */
    public @Nullable Integer end(Thread command, CompletableFuture<Integer> done, Consumer<String> print) {
        Phase now = phase;
        ExitCode code = now.code;
        if (done.isDone() || code == null) {
            return null;
        }
        command.interrupt();
        try {
            return done.get(now.patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            print.accept(message);
            return code.number();
        }
    }
}
