// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes lines, each whole and at once: a process that is killed leaves at most its last line incomplete. After the first error it
 * writes nothing more. Thread-safe.
 */
final class RecordingOutput {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingOutput.class);

    private final OutputStream out;
    private final String name;
    private volatile boolean stopped;

    RecordingOutput(OutputStream out, String name) {
        this.out = out;
        this.name = name;
    }

    /**
     * Opens a file to append to it. A new one can be read by its owner only, where the file system has such permissions. An
     * incomplete last line is ended first.
     *
     * @throws UncheckedIOException if the file cannot be opened
     */
    static RecordingOutput file(Path file) {
        try {
            boolean incomplete = false;
            if (Files.exists(file)) {
                incomplete = endsInsideALine(file);
            } else if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            // Unlike a channel, this stream is not closed by an interrupt of a thread that writes to it.
            OutputStream out = new FileOutputStream(file.toFile(), true);
            if (incomplete) {
                out.write('\n');
            }
            return new RecordingOutput(out, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the recording " + file, e);
        }
    }

    private static boolean endsInsideALine(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return false;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    /** Writes a line, unless writing has failed before or this is closed. */
    synchronized void write(String line) {
        if (stopped) {
            return;
        }
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException | RuntimeException e) {
            stop(e);
        }
    }

    /** Stops writing because of an error, which is logged unless there was one before. */
    synchronized void stop(Throwable error) {
        if (!stopped) {
            stopped = true;
            LOG.warn(
                    "Recording to {} stopped after {}: calls continue, and nothing more is recorded",
                    name,
                    reason(error));
            release();
        }
    }

    /** Messages of other exceptions may hold anything. */
    private static String reason(Throwable error) {
        return error instanceof IOException
                ? error.toString()
                : error.getClass().getName();
    }

    /** Does not wait for a line that is being written. */
    boolean isStopped() {
        return stopped;
    }

    synchronized void close() {
        if (!stopped) {
            stopped = true;
            release();
        }
    }

    private void release() {
        try {
            out.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The recording {} was not closed: {}", name, reason(e));
        }
    }
}
