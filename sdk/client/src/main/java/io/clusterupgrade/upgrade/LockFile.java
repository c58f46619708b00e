// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A lock between processes and between the threads of this one: a file that is locked during the work, and deleted
 * afterwards. The operating system releases the lock of a killed process; the file that remains does no harm. Used
 * once.
 */
final class LockFile {
    private static final Object[] THREADS = new Object[64];
    private static final int LONGEST = 1 << 20;

    static {
        for (int i = 0; i < THREADS.length; i++) {
            THREADS[i] = new Object();
        }
    }

    private final Path path;
    private boolean wasInterrupted;

    LockFile(Path path) {
        this.path = path;
    }

    /**
     * Runs the work under the lock. An interrupt before or meanwhile only sets the flag: it would close the channel.
     */
    <T> T whileHeld(Work<T> work) throws IOException {
        wasInterrupted = Thread.interrupted();
        // The system's locks belong to the whole process.
        synchronized (THREADS[Math.floorMod(path.hashCode(), THREADS.length)]) {
            try {
                FileChannel held = acquire();
                try {
                    return work.run();
                } finally {
                    // While it is held: afterwards another process may own it.
                    Files.deleteIfExists(path);
                    held.close();
                }
            } finally {
                if (wasInterrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /**
     * Locks the file that has the name now: other processes delete theirs, so a process that has waited for a deleted
     * file tries again.
     */
    private FileChannel acquire() throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            boolean isHeld = false;
            try {
                isHeld = channel.lock().isValid() && isNamed(channel);
                if (isHeld) {
                    return channel;
                }
            } catch (ClosedByInterruptException | FileLockInterruptionException e) {
                wasInterrupted |= Thread.interrupted();
            } finally {
                if (!isHeld) {
                    channel.close();
                }
            }
        }
    }

    /**
     * Returns whether the name refers to this file, which gets a unique length for the comparison. Opening the file to
     * compare would release the lock, since closing the file anywhere in the process releases it.
     */
    private boolean isNamed(FileChannel channel) throws IOException {
        long length = 1L + ThreadLocalRandom.current().nextInt(LONGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1);
        try {
            return Files.size(path) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The work that is done under the lock. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
