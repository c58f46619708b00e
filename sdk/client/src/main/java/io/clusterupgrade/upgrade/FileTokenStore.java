// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A token in a file: written beside it, forced to the disk, and moved into its place. */
final class FileTokenStore implements TokenStore {
    private final Path file;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public synchronized void save(ResumeToken token) {
        try {
            // A temporary file is its owner's alone, where the file system knows owners.
            Path written =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            try {
                force(written, ByteBuffer.wrap((token + "\n").getBytes(StandardCharsets.UTF_8)));
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the token could not be saved to " + file, e);
        }
    }

    private static void force(Path path, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    @Override
    public synchronized Optional<ResumeToken> load() {
        try {
            return Optional.of(ResumeToken.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
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
