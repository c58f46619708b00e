// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.EncodedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads small files that contain secrets. Messages name the file and never show its content. */
final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger("io.clusterupgrade.credentials");
    private static final int MAX_BYTES = 1024 * 1024;
    private static final Set<PosixFilePermission> READABLE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<Path> WARNED = ConcurrentHashMap.newKeySet();

    private SecretFile() {}

    /**
     * Returns the text of a file, which is UTF-8, or UTF-16 as PowerShell writes it, without its byte-order mark. Only regular files are
     * opened, since reading a pipe could block. At most 1 MiB is read, whatever size the file system reports.
     *
     * @param what the kind of the file, for messages
     * @throws CredentialsException if the file does not exist (then the source is not configured), is not a regular file, is too large
     *     or cannot be read
     */
    static String read(String what, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new CredentialsException(
                        what + " " + file + " cannot be read: it is "
                                + (attributes.isDirectory()
                                        ? "a directory."
                                        : "a pipe or a device, not a regular file."),
                        null);
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            if (bytes.length > MAX_BYTES) {
                throw new CredentialsException(what + " " + file + " is longer than 1 MiB.", null);
            }
            return EncodedText.decode(ByteBuffer.wrap(bytes), null);
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw new CredentialsException(what + " " + file + " is a link to a file that does not exist.", null);
            }
            throw CredentialsException.notSetUp("There is no " + what + " " + file + ".");
        } catch (IOException e) {
            throw new CredentialsException(
                    what + " " + file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /** Warns once for each file that its group or all users can read. Does nothing if the file system has no such permissions. */
    static void warnIfOthersMayRead(String what, Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(READABLE_BY_OTHERS::contains) && WARNED.add(file.toAbsolutePath())) {
                LOG.warn("{} {} can be read by other users of this machine; run: chmod 600 {}", what, file, file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("permissions of {} cannot be read: {}", file, e.getClass().getSimpleName());
        }
    }
}
