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

/** A token in a file: written beside it, forced to the disk, and moved into its place. */
final class FileTokenStore implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);

    /** A token of 1 KiB in UTF-16, and white space. */
    private static final int LONGEST = 8 * 1024;

    private final Path file;
    private final Path folder;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = Objects.requireNonNull(this.file.getParent(), "a token is kept in a file, not in a root folder");
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
                            + "). Its folder must be there and writable",
                    e);
        }
    }

    /** The file itself: the one that a link leads to, in its folder by the name that all processes see. */
    private Path target() throws IOException {
        return Files.isSymbolicLink(file)
                ? file.toRealPath()
                : folder.toRealPath().resolve(file.getFileName());
    }

    private void write(Path target, ResumeToken token) throws IOException {
        Path parent = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        // A temporary file is its owner's alone, where the file system knows owners.
        Path written = Files.createTempFile(parent, target.getFileName().toString(), ".tmp");
        try {
            force(written, (token + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(parent);
        } finally {
            Files.deleteIfExists(written);
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
    private void forceFolder(Path parent) throws IOException {
        boolean wasInterrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
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
    public Optional<ResumeToken> load() {
        try {
            return isAbsent() ? Optional.empty() : Optional.of(parse(read()));
        } catch (FileNotFoundException e) {
            // Also the word of the stream for a file without permission, and for a process without descriptors.
            return loadAgain(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether another process has cleared the store since it was looked at. */
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

    /** Returns whether there certainly is no such file, in a folder that is there; anything else than a file to read is thrown. */
    private boolean isAbsent() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new FileSystemException(file.toString(), null, "it is no regular file");
            }
            return false;
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw new FileSystemException(file.toString(), null, "it is a link that leads nowhere");
            }
            if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                throw e;
            }
            return true;
        }
    }

    /** No more than a token can have, whatever the file is. */
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
                    file + " holds no token (" + e.getMessage()
                            + "). An upgrade may be under way all the same: look at the"
                            + " cluster before you delete the file and start again",
                    e);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(
                "the token could not be read from " + file + " (" + cause
                        + "). An upgrade may be under way all the same: make the file readable and resume, do not start again",
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
