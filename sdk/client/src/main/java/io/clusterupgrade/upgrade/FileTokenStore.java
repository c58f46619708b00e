// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A token in a file: written beside it, forced to the disk, and moved into its place. */
final class FileTokenStore implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);

    private final Path file;
    private final Path folder;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = Objects.requireNonNull(this.file.getParent(), "a token is kept in a file, not in a root folder");
    }

    @Override
    public synchronized void save(ResumeToken token) {
        try {
            // A temporary file is its owner's alone, where the file system knows owners.
            Path written = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
            try {
                force(written, (token + "\n").getBytes(StandardCharsets.UTF_8));
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceFolder();
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the token could not be saved to " + file, e);
        }
    }

    /** A stream, not a channel: an interrupt must not break it off. */
    private static void force(Path path, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(path.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    /** So that the new name survives a power cut. Systems that open no folders (Windows) see to it themselves. */
    private void forceFolder() throws IOException {
        boolean wasInterrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException | ClosedByInterruptException e) {
            LOG.debug("the folder of {} could not be forced to the disk: {}", file, e.toString());
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized Optional<ResumeToken> load() {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return Optional.of(ResumeToken.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the token could not be read from " + file, e);
        }
    }

    @Override
    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the token could not be deleted: " + file, e);
        }
    }
}
