// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a recording cannot be read. The message names the file, the line if there is one, and the reason.
 *
 * @since 0.1.0
 */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
