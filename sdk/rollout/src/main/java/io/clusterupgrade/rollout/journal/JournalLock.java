// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import io.clusterupgrade.rollout.model.JournalException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock of a journal: the file {@code <journal>.lock}, locked as long as a run uses the journal. The operating system releases the
 * lock of a killed process; the file stays and does no harm. It is another file than the journal, since closing a file anywhere in a
 * process releases its locks, and a report reads the journal.
 */
final class JournalLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path name;
    private final RandomAccessFile file;

    private JournalLock(Path name, RandomAccessFile file) {
        this.name = name;
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @throws JournalException if another run has it, in this process or in another one
     */
    static JournalLock take(Path journal) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            Path folder = journal.toAbsolutePath().getParent();
            Path name = (folder == null ? journal.toAbsolutePath() : folder.toRealPath())
                    .resolve(journal.getFileName() + ".lock");
            if (!HELD.add(name)) {
                throw inUse(journal);
            }
            boolean isTaken = false;
            RandomAccessFile file = null;
            try {
                file = new RandomAccessFile(name.toFile(), "rw");
                isTaken = file.getChannel().tryLock() != null;
            } catch (OverlappingFileLockException e) {
                throw inUse(journal);
            } finally {
                if (!isTaken) {
                    HELD.remove(name);
                    if (file != null) {
                        file.close();
                    }
                }
            }
            if (!isTaken) {
                throw inUse(journal);
            }
            return new JournalLock(name, file);
        } catch (IOException e) {
            throw new JournalException(journal, 0, "it cannot be locked: " + e, e);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JournalException inUse(Path journal) {
        return new JournalException(
                journal,
                0,
                "another run is using it: wait until it has ended, or control it with its control file",
                null);
    }

    @Override
    public void close() throws IOException {
        file.close();
        HELD.remove(name);
    }
}
