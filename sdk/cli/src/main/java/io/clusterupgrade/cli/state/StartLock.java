// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.state;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held while an upgrade is started. Without it a second terminal could delete the token that the first one has just saved, since both have
 * seen the ended upgrade before. The operating system releases it when the process ends.
 */
public final class StartLock implements AutoCloseable {
    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a file.
     *
     * @throws CliException if another process holds it, or the file cannot be written; nothing was sent then
     */
    static StartLock of(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw CliException.rejected(
                        "another clusterup is starting an upgrade of this cluster", "Watch that one.");
            }
            return new StartLock(channel);
        } catch (IOException e) {
            throw new CliException(
                    ExitCode.LOCAL_FILES, file + " cannot be locked (" + e + "), and nothing was sent", null, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Checks that the lock is held.
     *
     * @throws IllegalStateException if it has been released
     */
    public void requireHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("the lock of the start has been released");
        }
    }

    /** Releases the lock. The file stays: deleting it would let two processes lock two files of one name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
