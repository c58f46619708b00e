// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.EmbeddedJson;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads records that are sent as JSON inside a string; see {@link EmbeddedJson}. */
final class EmbeddedJsonReader extends ValueReader {
    private final ValueReader plain;

    EmbeddedJsonReader(ValueReader plain) {
        this.plain = plain;
    }

    @Override
    boolean hasMember(Set<?> names) {
        return plain.hasMember(names);
    }

    @Override
    @Nullable Object readElement(JsonParser parser, DecodeContext context) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? read(parser, context)
                : plain.readElement(parser, context);
    }

    @Override
    @Nullable Object readAlone(JsonParser parser, DecodeContext context) throws IOException {
        return plain.readAlone(parser, context);
    }

    @Override
    boolean knows(String name) {
        return plain.knows(name);
    }

    @Override
    boolean isEmpty(Object value) {
        return plain.isEmpty(value);
    }

    @Override
    @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return plain.read(parser, context);
        }
        String text = parser.getText();
        return text.isBlank() ? null : embedded(text, parser, context);
    }

    private @Nullable Object embedded(String text, JsonParser outer, DecodeContext context) throws IOException {
        String before = context.prefix(context.path(outer));
        try (JsonParser inner = JsonDecoder.FACTORY.createParser(text)) {
            if (inner.nextToken() == JsonToken.START_OBJECT) {
                Object read = plain.read(inner, context);
                if (inner.nextToken() == null) {
                    return read;
                }
            }
        } catch (JsonProcessingException e) {
            // Falls through: a string without JSON loses this member only.
        } finally {
            context.prefix(before);
        }
        context.report(outer, "JSON of an object in a text", "another text");
        return null;
    }
}
