// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.internal.text.EncodedText;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A token store in a file. A token is written to a temporary file, forced to disk, and moved to its place. */
final class FileTokenStore implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);

    /** The maximum length of a token file in bytes: the token of a route, 8 KiB, in UTF-16, with white space. */
    private static final int LONGEST = 24 * 1024;

    private final Path file;
    private final Path folder;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
        this.folder =
                Objects.requireNonNull(this.file.getParent(), "a token is stored in a file, not in a root folder");
    }

    @Override
    public void save(ResumeToken token) {
        changed("saved to", target -> {
            write(target, token);
            return true;
        });
    }

    @Override
    public boolean compareAndSave(@Nullable ResumeToken expected, ResumeToken token) {
        return changed("saved to", target -> {
            if (!Objects.equals(load().orElse(null), expected)) {
                return false;
            }
            write(target, token);
            return true;
        });
    }

    @Override
    public void clear() {
        changed("deleted from", target -> {
            Files.deleteIfExists(file);
            return Files.deleteIfExists(target);
        });
    }

    private boolean changed(String what, Change change) {
        try {
            Path target = target();
            Path lock = target.resolveSibling(target.getFileName() + ".lock");
            return new LockFile(lock).whileHeld(() -> change.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the token could not be " + what + " " + file + " (" + e
                            + "). Its folder must exist and be writable",
                    e);
        }
    }

    /**
     * Returns the file itself: the target of a link, with the real path of its folder, so that all processes use the
     * same name.
     */
    private Path target() throws IOException {
        return Files.isSymbolicLink(file)
                ? file.toRealPath()
                : folder.toRealPath().resolve(file.getFileName());
    }

    private void write(Path target, ResumeToken token) throws IOException {
        Path parent = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        // Only the owner can read a temporary file, where the file system has owners.
        Path written = Files.createTempFile(parent, target.getFileName().toString(), ".tmp");
        try {
            force(written, (token + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(parent);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Writes through a stream, not a channel: an interrupt would close a channel. */
    private static void force(Path path, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(path.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    /**
     * Forces the folder to disk, so that the new name survives a power failure. Systems that cannot open folders
     * (Windows) do this themselves.
     */
    private void forceFolder(Path parent) throws IOException {
        boolean wasInterrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException | ClosedByInterruptException e) {
            LOG.debug("the folder of {} could not be forced to disk: {}", file, e.toString());
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Optional<ResumeToken> load() {
        try {
            return isAbsent() ? Optional.empty() : Optional.of(parse(read()));
        } catch (FileNotFoundException e) {
            // The stream also throws this for a file without permission, and for a process without free descriptors.
            return loadAgain(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns an empty result if another process has cleared the store meanwhile, and throws otherwise. */
    private Optional<ResumeToken> loadAgain(FileNotFoundException cause) {
        try {
            if (isAbsent()) {
                return Optional.empty();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        throw unreadable(cause);
    }

    /**
     * Returns whether the file certainly does not exist, in an existing folder; throws for anything that is not a
     * readable file.
     */
    private boolean isAbsent() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new FileSystemException(file.toString(), null, "it is not a regular file");
            }
            return false;
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw new FileSystemException(file.toString(), null, "it is a link without a target");
            }
            if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                throw e;
            }
            return true;
        }
    }

    /** Reads at most as many bytes as a token can have. */
    private ByteBuffer read() throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new FileSystemException(file.toString(), null, "it is longer than a token can be");
            }
            return ByteBuffer.wrap(bytes);
        }
    }

    private ResumeToken parse(ByteBuffer bytes) {
        try {
            return ResumeToken.parse(EncodedText.decode(bytes, null));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " does not contain a token (" + e.getMessage()
                            + "). An upgrade may nevertheless be in progress: check the"
                            + " cluster before you delete the file and start again",
                    e);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(
                "the token could not be read from " + file + " (" + cause
                        + "). An upgrade may nevertheless be in progress: make the file readable and resume, do not start again",
                cause);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** A change of the file. */
    private interface Change {
        boolean of(Path target) throws IOException;
    }
}
