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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists: arrays; texts of names with commas between them; and one object in the place of an array of them, since the
 * documents of CCE disagree about which it is. Null elements are dropped and reported.
 */
final class ListReader extends StdDeserializer<List<?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final JavaType elementType;
    private final @Nullable JsonDeserializer<Object> elements;

    ListReader(JavaType elementType, @Nullable JsonDeserializer<Object> elements) {
        super(List.class);
        this.elementType = elementType;
        this.elements = elements;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        return new ListReader(elementType, context.findContextualValueDeserializer(elementType, property));
    }

    @Override
    public @Nullable List<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return array(parser, context);
        }
        if (token == JsonToken.VALUE_STRING && elementType.hasRawClass(String.class)) {
            return commaSeparated(parser.getText());
        }
        if (token == JsonToken.START_OBJECT && Record.class.isAssignableFrom(elementType.getRawClass())) {
            Object only = element(parser, context);
            return only == null ? List.of() : List.of(only);
        }
        DecodeContext.report(context, parser, "an array", Found.at(token));
        parser.skipChildren();
        return null;
    }

    /** The names in a text such as {@code a,b}; none in an empty one. */
    static List<String> commaSeparated(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int comma; (comma = text.indexOf(',', from)) >= 0; from = comma + 1) {
            addName(names, text.substring(from, comma));
        }
        addName(names, text.substring(from));
        return List.copyOf(names);
    }

    private static void addName(List<String> names, String name) {
        String stripped = name.strip();
        if (!stripped.isEmpty()) {
            names.add(stripped);
        }
    }

    private List<?> array(JsonParser parser, DeserializationContext context) throws IOException {
        List<Object> read = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                // The parser throws on a text that breaks off; without this a broken promise would loop for ever.
                throw new JsonMappingException(parser, "array without an end");
            }
            if (token == JsonToken.VALUE_NULL) {
                DecodeContext.report(context, parser, "an element", "null");
                continue;
            }
            Object element = element(parser, context);
            if (element != null) {
                read.add(element);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable Object element(JsonParser parser, DeserializationContext context) throws IOException {
        return elements == null ? null : elements.deserialize(parser, context);
    }
}
