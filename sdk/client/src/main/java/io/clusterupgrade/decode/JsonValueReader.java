// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Reads any JSON unchanged. */
final class JsonValueReader extends ValueReader {
    /** The limit of characters: settings and parameters are short, and the text is copied several times. */
    private static final int LONGEST = 4 * 1024 * 1024;

    @Override
    @Nullable JsonValue read(JsonParser parser, DecodeContext context) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonDecoder.FACTORY.createGenerator(text)) {
            copy(parser, generator, text.getBuffer());
        }
        if (text.getBuffer().length() > LONGEST) {
            context.report(parser, "JSON of at most " + LONGEST + " characters", "longer JSON");
            return null;
        }
        return JsonValue.of(text.toString());
    }

    /**
     * Copies the current value. Numbers are copied digit by digit: as Java numbers they would change or be too large. A value that is
     * too long is read to its end.
     */
    private static void copy(JsonParser parser, JsonGenerator generator, StringBuffer copied) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (copied.length() <= LONGEST) {
                if (token.isNumeric()) {
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }
}
