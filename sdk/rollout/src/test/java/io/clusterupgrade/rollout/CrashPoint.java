// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.journal.JournalFile;
import java.io.IOException;
import java.util.Arrays;

/**
 * The end of a process at one of its effects: before or after a call, or before, in the middle of, or after a write of the journal. From
 * then on the process has no effect.
 */
final class CrashPoint {
    private int left;
    private int effects;
    private boolean isOver;

    /**
     * Creates one.
     *
     * @param effects how many effects the process has before
     */
    CrashPoint(int effects) {
        this.left = effects;
    }

    /** Returns a crash that never comes. */
    static CrashPoint never() {
        return new CrashPoint(Integer.MAX_VALUE);
    }

    /** Returns how many effects there have been. */
    int effects() {
        return effects;
    }

    boolean isOver() {
        return isOver;
    }

    void effect() {
        effects++;
        if (isOver || left-- == 0) {
            isOver = true;
            throw new Crash();
        }
    }

    JournalFile crashing(JournalFile file) {
        return new JournalFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                effect();
                if (left == 0) {
                    file.append(Arrays.copyOf(bytes, bytes.length / 2));
                    effect();
                }
                file.append(bytes);
            }

            @Override
            public void sync() throws IOException {
                effect();
                file.sync();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** Ends a process. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }
}
