// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

import java.io.PrintStream;

/**
 * Prints a line for each event, for a pipe or a log: clusters, waves and controls, and the notes of clusters if wanted. Thread-safe.
 *
 * @since 0.1.0
 */
public final class LineProgress implements RolloutListener {
    private final PrintStream out;
    private final boolean hasNotes;

    /**
     * Creates a printer.
     *
     * @param hasNotes whether to print notes, such as each step of each upgrade
     */
    public LineProgress(PrintStream out, boolean hasNotes) {
        this.out = out;
        this.hasNotes = hasNotes;
    }

    @Override
    public void onEvent(RolloutEvent event) {
        boolean isNoteOfACluster = event.kind() == RolloutEvent.Kind.NOTE && event.cluster() != null;
        if (hasNotes || !isNoteOfACluster) {
            out.println(SafeText.line(event.toString()) + " [" + event.atTarget() + "/" + event.total() + "]");
        }
    }
}
