// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.JsonValue;
import java.io.IOException;
import java.io.StringWriter;

/** Keeps any JSON as it is. */
final class JsonValueReader extends ValueReader {
    @Override
    JsonValue read(JsonParser parser, DecodeContext context) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonDecoder.FACTORY.createGenerator(text)) {
            copy(parser, generator);
        }
        return JsonValue.of(text.toString());
    }

    /** Numbers go over digit by digit: as Java numbers they would change, or be too large to hold. */
    private static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (token.isNumeric()) {
                generator.writeNumber(parser.getText());
            } else {
                generator.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }
}
