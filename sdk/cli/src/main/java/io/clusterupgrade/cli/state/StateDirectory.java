// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.state;

import io.clusterupgrade.cli.cluster.Connection;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that remembers the upgrades that were started here: for each cluster a token and how the cluster is reached. Several
 * processes may use it at a time.
 */
public final class StateDirectory {
    /** More than all that a start writes: the token of a route has 8 KiB. */
    private static final int PROBE_BYTES = 64 * 1024;

    private final Path directory;
    private final boolean isNamed;

    /**
     * Creates a state directory.
     *
     * @param directory the directory, which need not exist
     * @param isNamed whether the operator named it, so that the commands printed for them must name it, too
     */
    public StateDirectory(Path directory, boolean isNamed) {
        this.directory = directory.toAbsolutePath();
        this.isNamed = isNamed;
    }

    /** Returns the path. */
    public Path path() {
        return directory;
    }

    /** Returns what a command needs to use this directory; empty for the default one. */
    public String option() {
        return isNamed ? " --state " + quoted(directory.toString()) : "";
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * Makes sure that tokens can be saved, by writing and deleting as much as they need.
     *
     * @throws CliException if they cannot; nothing has been sent then
     */
    public void requireWritable() {
        try {
            create();
            Path probe = Files.createTempFile(directory, "probe", ".tmp");
            try (FileOutputStream out = new FileOutputStream(probe.toFile())) {
                out.write(new byte[PROBE_BYTES]);
                out.getFD().sync();
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void create() throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private CliException unusable(IOException cause) {
        return new CliException(
                ExitCode.LOCAL_FILES,
                "the state directory " + directory + " cannot be written (" + cause + "), and nothing was sent",
                "Make it writable, free some space, or name another one with --state.",
                cause);
    }

    /** Returns the place of a cluster's upgrade. */
    public SavedUpgrade of(Connection connection) {
        return SavedUpgrade.of(directory, connection);
    }

    /**
     * Returns the upgrades that were started here, those that may go on first, then the newest first.
     *
     * @throws CliException if the directory cannot be read
     */
    public List<SavedUpgrade> all() {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SavedUpgrade.DETAILS))
                    .map(SavedUpgrade::read)
                    .filter(SavedUpgrade::hasToken)
                    .sorted(Comparator.comparing(SavedUpgrade::hasEnded)
                            .thenComparing(SavedUpgrade::changedAt, Comparator.reverseOrder()))
                    .toList();
        } catch (NotDirectoryException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new CliException(
                    ExitCode.LOCAL_FILES,
                    "the state directory " + directory + " cannot be read (" + e + ")",
                    "Name another one with --state.",
                    e);
        }
    }
}
