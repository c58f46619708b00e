// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Maintenance windows of which one must be open; without any it is always open. Immutable and thread-safe.
 *
 * @param windows the windows
 * @since 0.1.0
 */
public record Windows(List<MaintenanceWindow> windows) {
    private static final Windows ALWAYS = new Windows(List.of());

    /** Copies the list. */
    public Windows {
        windows = List.copyOf(windows);
    }

    /** Returns the value that is always open. */
    public static Windows always() {
        return ALWAYS;
    }

    /** Creates a value of some windows. */
    public static Windows of(MaintenanceWindow... windows) {
        return new Windows(List.of(windows));
    }

    /** Returns whether one is open. */
    public boolean isOpen(Instant time) {
        return windows.isEmpty()
                || windows.stream().anyMatch(window -> window.closesAfter(time).isPresent());
    }

    /** Returns the given time if one is open then, else when the next one opens. */
    public Instant nextOpen(Instant time) {
        return windows.isEmpty()
                ? time
                : windows.stream()
                        .map(window -> window.nextOpen(time))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX);
    }

    @Override
    public String toString() {
        return windows.isEmpty()
                ? "always"
                : windows.stream().map(MaintenanceWindow::toString).collect(Collectors.joining(", "));
    }
}
