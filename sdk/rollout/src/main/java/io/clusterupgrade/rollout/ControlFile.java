// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file with which another process controls a run: one word. The run takes it away when it has read it. */
final class ControlFile {
    private static final int LONGEST = 200;

    private final Path path;

    private ControlFile(Path path) {
        this.path = path;
    }

    static ControlFile of(Path journal) {
        return new ControlFile(sibling(journal, ".control"));
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Writes a word, in place of one that was not taken yet. A reader sees the whole word or none. */
    void write(String word) throws IOException {
        Path draft = Files.createTempFile(
                path.toAbsolutePath().getParent(), path.getFileName().toString(), ".new");
        Files.writeString(draft, word + "\n");
        move(draft, path);
    }

    /** Takes the word away and returns it; empty if there is none. A word that is written meanwhile stays for the next call. */
    Optional<String> take() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Path taken = sibling(path, ".taken");
        try {
            move(path, taken);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(taken), StandardCharsets.UTF_8).strip();
        Files.delete(taken);
        return Optional.of(text.substring(0, Math.min(LONGEST, text.length())));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
