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
 * Reads lists: arrays; strings of names separated by commas; and one object in the place of an array of them, since the documents of
 * CCE disagree about which it is. Null elements are dropped and reported, and so is an object in the place of an array without any
 * known member of an element. An element of an array without known members is kept, because it counts.
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

    /** Returns the reader of lists of a type. */
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

    /** Reads the elements that one object in the place of an array contains; null if it has none of their members. */
    @Nullable List<Object> readObject(JsonParser parser, DecodeContext context) throws IOException {
        Object only = elements.readAlone(parser, context);
        return only == null ? null : List.of(only);
    }

    /** Reads the element at the parser's position. */
    void addElement(JsonParser parser, DecodeContext context, List<Object> read) throws IOException {
        Object element = elements.readElement(parser, context);
        if (element != null) {
            read.add(element);
        }
    }

    /** Returns the names in a text such as {@code a,b}; none for an empty text. */
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
            // An error body is never an array.
            context.foundDocumented();
        }
        List<Object> read = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                // The parser throws at the end of a truncated text; this check prevents an endless loop if it does not.
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
