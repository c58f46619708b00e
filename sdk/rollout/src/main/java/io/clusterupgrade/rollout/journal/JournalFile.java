// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The file that a journal appends to. */
public interface JournalFile {

    /** Appends bytes. */
    void append(byte[] bytes) throws IOException;

    /** Returns when all that was appended is on the disk. */
    void sync() throws IOException;

    /** Closes the file. */
    void close() throws IOException;

    /**
     * Opens a file of the disk, creates it if there is none, and cuts it to a length. An interrupt does not close it, as it would a
     * channel.
     */
    static JournalFile open(Path path, long length) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(length);
        file.seek(length);
        file.getFD().sync();
        syncFolder(path);
        return new JournalFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                file.write(bytes);
            }

            @Override
            public void sync() throws IOException {
                file.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** Writes the name of a new file to the disk. Windows has no such call, and needs none. */
    private static void syncFolder(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null
                || System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        boolean wasInterrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
