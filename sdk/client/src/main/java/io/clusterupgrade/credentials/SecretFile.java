// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads small files that hold secrets. Messages name the file, never its content. */
final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger("io.clusterupgrade.credentials");
    private static final long LARGEST = 1024 * 1024;
    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<Path> WARNED = ConcurrentHashMap.newKeySet();

    private SecretFile() {}

    /**
     * The text of a file, UTF-8, without a byte order mark.
     *
     * @param what what the file is, for messages
     * @throws CredentialsException if it is not there (then the source is not set up), too large or cannot be read
     */
    static String read(String what, Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CredentialsException(what + " " + file + " is longer than 1 MiB.", null);
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw CredentialsException.notSetUp("There is no " + what + " " + file + ".");
        } catch (IOException e) {
            throw new CredentialsException(
                    what + " " + file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /** Warns once for each file that its group or everybody may read; says nothing where files have no such permissions. */
    static void warnIfOthersMayRead(String what, Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(OF_OTHERS::contains) && WARNED.add(file.toAbsolutePath())) {
                LOG.warn("{} {} can be read by other users of this machine; run: chmod 600 {}", what, file, file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("permissions of {} cannot be read: {}", file, e.getClass().getSimpleName());
        }
    }
}
