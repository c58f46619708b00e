// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Where the system events of a cluster are logged (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class SystemEventsLogging {
    private final boolean enabled;
    private final @Nullable String loggingProject;

    private SystemEventsLogging(boolean enabled, @Nullable String loggingProject) {
        this.enabled = enabled;
        this.loggingProject = loggingProject;
    }

    /** Whether to log them, in a log project of the service's choice. */
    public static SystemEventsLogging of(boolean enabled) {
        return new SystemEventsLogging(enabled, null);
    }

    /** Whether to log them, and the log project. */
    public static SystemEventsLogging of(boolean enabled, String loggingProject) {
        return new SystemEventsLogging(enabled, Checks.text("loggingProject", loggingProject));
    }

    /** Returns whether they are logged. */
    @JsonProperty("enabled")
    public boolean enabled() {
        return enabled;
    }

    /** The log project; null means the service's choice. */
    @JsonProperty("logging_project")
    public @Nullable String loggingProject() {
        return loggingProject;
    }
}
