// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.internal.text.EncodedText;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Adds a body to the JSON of a message: as text, since all bodies of the services are; what is no text is replaced. */
final class RecordedBody {
    private static final char REPLACEMENT = '\uFFFD';

    private RecordedBody() {}

    /**
     * Adds {@code body}, unless it is empty. If it is longer than the limit, only its beginning, with {@code truncated} and its
     * length in {@code bytes}.
     */
    static void add(
            Map<String, Object> message,
            ByteBuffer body,
            @Nullable String contentType,
            int limit,
            UnaryOperator<String> redact) {
        int length = body.remaining();
        if (length == 0) {
            return;
        }
        boolean truncated = length > limit;
        ByteBuffer shown = body.duplicate();
        shown.limit(shown.position() + Math.min(length, limit));
        String text = EncodedText.decode(shown, contentType);
        message.put("body", redact.apply(truncated ? withoutHalfACharacter(text) : text));
        if (truncated) {
            message.put("truncated", true);
            message.put("bytes", length);
        }
    }

    private static String withoutHalfACharacter(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == REPLACEMENT) {
            end--;
        }
        return text.substring(0, end);
    }
}
