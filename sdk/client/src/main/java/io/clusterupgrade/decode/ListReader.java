// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists: arrays; texts of names with commas between them; and one object in the place of an array of them, since the
 * documents of CCE disagree about which it is. Null elements are dropped and reported, and so is an object in the place of an
 * array that has none of the members of an element. An element of an array that has none is kept, for it counts.
 */
class ListReader extends ValueReader {
    private final boolean ofNames;
    private final boolean ofRecords;
    private final ValueReader elements;

    ListReader(Type elementType, ValueReader elements) {
        this.ofNames = elementType == String.class;
        Type raw = elementType instanceof ParameterizedType generic ? generic.getRawType() : elementType;
        this.ofRecords = raw instanceof Class<?> type && type.isRecord();
        this.elements = elements;
    }

    /** The reader of lists of a type. */
    static ListReader of(Type elementType, ValueReader elements) {
        return elements instanceof RecordReader records && records.mapForm() != null
                ? new MapFormReader(elementType, records)
                : new ListReader(elementType, elements);
    }

    @Override
    boolean isEmpty(Object value) {
        return ((List<?>) value).isEmpty();
    }

    @Override
    @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return array(parser, context);
        }
        if (token == JsonToken.VALUE_STRING && ofNames) {
            return commaSeparated(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
        if (token == JsonToken.START_OBJECT && ofRecords) {
            List<Object> read = readObject(parser, context);
            if (read == null) {
                context.report(parser, "an array", JsonTokenNames.at(token));
            }
            return read;
        }
        return context.lose(parser, "an array");
    }

    /** The elements that one object in the place of an array stands for; null if it has none of their members. */
    @Nullable List<Object> readObject(JsonParser parser, DecodeContext context) throws IOException {
        Object only = elements.readAlone(parser, context);
        return only == null ? null : List.of(only);
    }

    /** Reads the element that the parser stands at. */
    void addElement(JsonParser parser, DecodeContext context, List<Object> read) throws IOException {
        Object element = elements.readElement(parser, context);
        if (element != null) {
            read.add(element);
        }
    }

    /** The names in a text such as {@code a,b}; none in an empty one. */
    static List<String> commaSeparated(char[] text, int offset, int length) {
        List<String> names = new ArrayList<>();
        int from = offset;
        for (int i = offset; i <= offset + length; i++) {
            if (i == offset + length || text[i] == ',') {
                String name = new String(text, from, i - from).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
                from = i + 1;
            }
        }
        return List.copyOf(names);
    }

    private List<?> array(JsonParser parser, DecodeContext context) throws IOException {
        if (context.isRoot(parser)) {
            // No error body is an array.
            context.foundDocumented();
        }
        List<Object> read = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                // The parser throws on a text that breaks off; without this a broken promise would loop forever.
                throw new JsonParseException(parser, "array without an end");
            }
            context.countElement();
            if (token == JsonToken.VALUE_NULL) {
                context.report(parser, "an element", "null");
                continue;
            }
            addElement(parser, context, read);
        }
        return List.copyOf(read);
    }
}
