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
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return context.lose(parser, "an object");
        }
        boolean root = context.isRoot(parser);
        Map<String, Object> read = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
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
