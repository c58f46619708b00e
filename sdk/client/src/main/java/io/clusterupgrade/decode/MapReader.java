// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads maps with text keys, in the order of the answer. Null values are dropped and reported. */
final class MapReader extends StdDeserializer<Map<?, ?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final JavaType valueType;
    private final @Nullable JsonDeserializer<Object> values;

    MapReader(JavaType valueType, @Nullable JsonDeserializer<Object> values) {
        super(Map.class);
        this.valueType = valueType;
        this.values = values;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        return new MapReader(valueType, context.findContextualValueDeserializer(valueType, property));
    }

    @Override
    public @Nullable Map<?, ?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.END_OBJECT) {
            // A record that stands for the map has stepped into its object already, and the object is empty.
            return Map.of();
        }
        if (token != JsonToken.START_OBJECT && token != JsonToken.FIELD_NAME) {
            DecodeContext.report(context, parser, "an object", Found.at(token));
            parser.skipChildren();
            return null;
        }
        Map<String, Object> read = new LinkedHashMap<>();
        String name = token == JsonToken.START_OBJECT ? parser.nextFieldName() : parser.currentName();
        for (; name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                DecodeContext.report(context, parser, "a value", "null");
                continue;
            }
            Object value = values == null ? null : values.deserialize(parser, context);
            if (value != null) {
                read.put(name, value);
            }
        }
        return Collections.unmodifiableMap(read);
    }
}
