// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.failure;

import io.clusterupgrade.cli.host.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * A failure as an operator reads it.
 *
 * @param code the exit code
 * @param message what failed and why, one line without secrets
 * @param remedy what to do; null if the message says it
 */
public record Problem(
        ExitCode code, String message, @Nullable String remedy) {

    /** Returns message and remedy in one line. */
    public String text() {
        if (remedy == null) {
            return message;
        }
        return (message.endsWith(".") ? message : message + ".") + " " + remedy;
    }
}
