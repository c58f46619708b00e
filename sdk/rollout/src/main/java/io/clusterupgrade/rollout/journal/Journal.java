// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.rollout.model.JournalHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An open journal. {@link #append} returns when its facts are on the disk; concurrent calls share one write-through, so that many
 * clusters can be started at once on a slow disk. Only one run can have it open. Thread-safe.
 */
public final class Journal implements AutoCloseable {
    private final Path path;
    private final JournalLock lock;
    private final JournalFile file;
    private final FactCodec codec;
    private final List<Fact> before;
    private final Object writing = new Object();
    private final Object syncing = new Object();
    private long lines;
    private long writes;
    private long synced;
    private @Nullable Throwable failure;

    private Journal(Path path, JournalLock lock, JournalFile file, JournalContent content, long lines) {
        this.path = path;
        this.lock = lock;
        this.file = file;
        this.codec = new FactCodec(content.header());
        this.before = content.facts();
        this.lines = lines;
    }

    /**
     * Opens the journal of a plan, or creates it.
     *
     * @param wrap returns the file to use, from that of the disk
     * @throws JournalException if it belongs to another plan, is damaged, or another run is using it
     */
    public static Journal open(Path path, JournalHeader header, UnaryOperator<JournalFile> wrap) {
        return open(path, header, wrap, null);
    }

    /**
     * Opens the journal of a rollout that goes on elsewhere, to move it.
     *
     * @param to where: a journal that was moved elsewhere is rejected
     * @throws JournalException as {@link #open}, and if there is no journal
     */
    public static Journal openToMove(Path path, JournalHeader header, String to) {
        if (!Files.exists(path)) {
            throw new JournalException(path, 0, "there is no journal to move", null);
        }
        return open(path, header, file -> file, to);
    }

    private static Journal open(
            Path path, JournalHeader header, UnaryOperator<JournalFile> wrap, @Nullable String movesTo) {
        JournalLock lock = JournalLock.take(path);
        boolean isOpen = false;
        try {
            boolean isNew = !Files.exists(path) || Files.size(path) == 0 || isTornHeader(path);
            JournalContent content = isNew
                    ? new JournalContent(header, List.of(), 0)
                    : notMoved(path, matching(path, JournalContent.read(path), header), movesTo);
            JournalFile file = wrap.apply(JournalFile.open(path, content.length()));
            Journal journal = new Journal(
                    path, lock, file, content, isNew ? 0 : content.facts().size() + 1L);
            if (isNew) {
                journal.write(JournalLine.encode(1, FactCodec.encode(header)), 1);
            }
            isOpen = true;
            return journal;
        } catch (IOException e) {
            throw new JournalException(path, 0, "it cannot be opened: " + e, e);
        } finally {
            if (!isOpen) {
                release(lock);
            }
        }
    }

    /** Returns whether not even the first line was written to its end: nothing was started then. Another file is left alone. */
    private static boolean isTornHeader(Path path) throws IOException {
        String first = FactCodec.FIRST_LINE;
        try (var bytes = Files.newInputStream(path)) {
            String begin = new String(bytes.readNBytes(first.length()), StandardCharsets.UTF_8);
            if (!first.startsWith(begin)) {
                return false;
            }
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                if (b == '\n') {
                    return false;
                }
            }
        }
        return true;
    }

    private static JournalContent matching(Path path, JournalContent content, JournalHeader header) {
        if (!content.header().hash().equals(header.hash())) {
            throw new JournalException(
                    path,
                    0,
                    "it belongs to another plan: rollout \"" + content.header().name() + "\" with the hash "
                            + content.header().hash() + ", not \"" + header.name() + "\" with " + header.hash()
                            + ". A changed plan is a new rollout, with a journal of its own",
                    null);
        }
        return content;
    }

    private static JournalContent notMoved(Path path, JournalContent content, @Nullable String movesTo) {
        for (Fact fact : content.facts()) {
            if (fact instanceof Fact.Moved moved && !moved.to().equals(movesTo)) {
                throw new JournalException(
                        path,
                        0,
                        "its rollout goes on as " + moved.to() + " since " + moved.at() + ", and is controlled there",
                        null);
            }
        }
        return content;
    }

    /** Returns the facts that it had when it was opened. */
    public List<Fact> factsBefore() {
        return before;
    }

    /**
     * Appends facts, and returns when they are on the disk.
     *
     * @throws JournalException if that fails; then every later call fails, too
     */
    public void append(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        long mine;
        synchronized (writing) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long number = lines;
            for (Fact fact : facts) {
                bytes.writeBytes(JournalLine.encode(++number, codec.encode(fact)));
            }
            mine = write(bytes.toByteArray(), number);
        }
        synchronized (syncing) {
            if (synced < mine) {
                sync();
            }
        }
    }

    private long write(byte[] bytes, long number) {
        synchronized (writing) {
            checkNotFailed();
            try {
                file.append(bytes);
            } catch (IOException | RuntimeException | Error e) {
                throw failed(e);
            }
            lines = number;
            return ++writes;
        }
    }

    private void sync() {
        long upTo;
        synchronized (writing) {
            checkNotFailed();
            upTo = writes;
        }
        try {
            file.sync();
        } catch (IOException | RuntimeException | Error e) {
            synchronized (writing) {
                throw failed(e);
            }
        }
        synced = upTo;
    }

    private void checkNotFailed() {
        if (failure != null) {
            throw new JournalException(path, 0, "it could not be written before: " + failure, failure);
        }
    }

    private JournalException failed(Throwable cause) {
        failure = cause;
        return new JournalException(path, 0, "it cannot be written: " + cause, cause);
    }

    /** Closes the journal, and lets another run use it. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new JournalException(path, 0, "it cannot be closed: " + e, e);
        } finally {
            release(lock);
        }
    }

    private static void release(JournalLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // The operating system releases it at the end of the process.
        }
    }
}
