// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A line of a journal: a JSON object with a number and, as its last member, a checksum (CRC-32C) of all bytes before that member.
 */
final class JournalLine {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String SUM = ",\"crc\":\"";
    private static final int TAIL = SUM.length() + 8 + 2;

    private JournalLine() {}

    /** Returns the bytes of a line, with the line break. */
    static byte[] encode(long number, ObjectNode members) {
        ObjectNode numbered = JSON.createObjectNode();
        numbered.put("n", number);
        numbered.setAll(members);
        String text = numbered.toString();
        String content = text.substring(0, text.length() - 1);
        return (content + SUM + sum(content.getBytes(StandardCharsets.UTF_8)) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a line without its line break.
     *
     * @param number the number that it must have
     * @throws IllegalArgumentException if it is damaged, with the reason
     */
    static JsonNode decode(byte[] line, long number) {
        String text = new String(line, StandardCharsets.UTF_8);
        int end = text.length() - TAIL;
        if (end < 1 || !text.startsWith(SUM, end)) {
            throw new IllegalArgumentException("it has no checksum");
        }
        String content = text.substring(0, end);
        String sum = text.substring(end + SUM.length(), text.length() - 2);
        if (!sum.equals(sum(content.getBytes(StandardCharsets.UTF_8)))) {
            throw new IllegalArgumentException("its checksum does not match its text");
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
        if (node.path("n").asLong() != number) {
            throw new IllegalArgumentException("its number is " + node.path("n") + " instead of " + number
                    + ": lines were removed, added or exchanged");
        }
        return node;
    }

    private static String sum(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
