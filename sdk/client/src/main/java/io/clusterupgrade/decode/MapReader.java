// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads maps with text keys, in the order of the response. Null values are dropped and reported. */
final class MapReader extends ValueReader {
    private final ValueReader values;

    MapReader(ValueReader values) {
        this.values = values;
    }

    @Override
    boolean isEmpty(Object value) {
        return ((Map<?, ?>) value).isEmpty();
    }

    @Override
    @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.END_OBJECT) {
            // The JSON library steps into the object for a class that is made of its map, and the object is empty.
            return Map.of();
        }
        if (token != JsonToken.START_OBJECT && token != JsonToken.FIELD_NAME) {
            return context.lose(parser, "an object");
        }
        boolean root = context.isRoot(parser);
        Map<String, Object> read = new LinkedHashMap<>();
        String name = token == JsonToken.START_OBJECT ? parser.nextFieldName() : parser.currentName();
        for (; name != null; name = parser.nextFieldName()) {
            context.countElement();
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                context.report(parser, "a value", "null");
                continue;
            }
            Object value = values.read(parser, context);
            if (value != null) {
                read.put(name, value);
                if (root && knows(name)) {
                    context.foundDocumented();
                }
            }
        }
        return Collections.unmodifiableMap(read);
    }
}
