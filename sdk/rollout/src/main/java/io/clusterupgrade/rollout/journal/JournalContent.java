// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.rollout.model.JournalHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a journal contains.
 *
 * @param header its first line
 * @param facts its facts, in order
 * @param length the length of its complete lines in bytes: what follows is a line that was not written to its end
 */
public record JournalContent(JournalHeader header, List<Fact> facts, long length) {

    /** Copies the list. */
    public JournalContent {
        facts = List.copyOf(facts);
    }

    /**
     * Reads a journal, also while it is written. A last line without a line break was not written to its end, and is dropped.
     *
     * @throws JournalException if the file cannot be read, has no complete line, or is damaged; it names the line
     */
    public static JournalContent read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new JournalException(file, 0, "it cannot be read: " + e, e);
        }
        int end = endOfLine(bytes, 0);
        if (end < 0) {
            throw new JournalException(file, 1, "it has no complete line", null);
        }
        JournalHeader header;
        try {
            header = FactCodec.header(JournalLine.decode(Arrays.copyOf(bytes, end), 1));
        } catch (IllegalArgumentException e) {
            throw damaged(file, 1, e);
        }
        FactCodec codec = new FactCodec(header);
        List<Fact> facts = new ArrayList<>();
        int begin = end + 1;
        for (end = endOfLine(bytes, begin); end >= 0; end = endOfLine(bytes, begin)) {
            int number = facts.size() + 2;
            try {
                JsonNode node = JournalLine.decode(Arrays.copyOfRange(bytes, begin, end), number);
                facts.add(codec.decode(node));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw damaged(file, number, e);
            }
            begin = end + 1;
        }
        return new JournalContent(header, facts, begin);
    }

    private static JournalException damaged(Path file, int line, Exception cause) {
        return new JournalException(
                file,
                line,
                cause.getMessage() + ". The line is damaged, so that it is not known what was started: check the"
                        + " clusters, and restore the journal from a copy",
                cause);
    }

    private static int endOfLine(byte[] bytes, int begin) {
        for (int i = begin; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
