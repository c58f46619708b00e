// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.model.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Controls a run from another process, through the file {@code <journal>.control} beside its journal: {@code echo hold >
 * q4.journal.control} does the same. The run takes the file away when it has read it, within {@link RunOptions#withControlEvery}; a later
 * word replaces one that was not taken yet. Without a run the word stays for the next one.
 *
 * <p>Immutable and thread-safe. Methods throw {@link UncheckedIOException} if the file cannot be written.
 *
 * @since 0.1.0
 */
public final class RolloutControl {
    private final ControlFile file;

    private RolloutControl(ControlFile file) {
        this.file = file;
    }

    /** Returns the control of the run of a journal. */
    public static RolloutControl of(Path journal) {
        return new RolloutControl(ControlFile.of(journal));
    }

    /** Demands {@link Control#HOLD}. */
    public void hold() {
        write(Control.HOLD);
    }

    /** Demands {@link Control#DRAIN}. */
    public void drain() {
        write(Control.DRAIN);
    }

    /** Demands {@link Control#ABORT}. */
    public void abortAll() {
        write(Control.ABORT);
    }

    /** Demands {@link Control#RESUME}. */
    public void resume() {
        write(Control.RESUME);
    }

    private void write(Control control) {
        try {
            file.write(control.name().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("the control file " + file + " cannot be written: " + e, e);
        }
    }
}
