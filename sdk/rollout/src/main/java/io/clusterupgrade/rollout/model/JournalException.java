// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a journal cannot be used: it is damaged, belongs to another plan, is used by another process, or cannot be read or
 * written. Nothing was sent because of it.
 *
 * @since 0.1.0
 */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Creates the exception.
     *
     * @param line the number of the line with the damage, from 1; 0 if it is not about a line
     */
    public JournalException(Path file, int line, String why, @Nullable Throwable cause) {
        super("journal " + file + (line > 0 ? ", line " + line : "") + ": " + why, cause);
        this.line = line;
    }

    /** Returns the number of the line with the damage, from 1; 0 if it is not about a line. */
    public int line() {
        return line;
    }
}
