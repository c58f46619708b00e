// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The logging of the system events of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and thread-safe.
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

    /** Returns settings that enable or disable the logging, in a log project that the service chooses. */
    public static SystemEventsLogging of(boolean enabled) {
        return new SystemEventsLogging(enabled, null);
    }

    /** Returns settings that enable or disable the logging, in a log project. */
    public static SystemEventsLogging of(boolean enabled, String loggingProject) {
        return new SystemEventsLogging(enabled, Checks.text("loggingProject", loggingProject));
    }

    /** Returns whether they are logged. */
    @JsonProperty("enabled")
    public boolean enabled() {
        return enabled;
    }

    /** Returns the log project; null means the choice of the service. */
    @JsonProperty("logging_project")
    public @Nullable String loggingProject() {
        return loggingProject;
    }
}
