// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON or XML body that error bodies have, and the names of all that stand at its root. Reads a stream and keeps little
 * of it, so that the size of the body costs no memory. Where the body breaks off, what came before counts.
 */
final class ErrorMembers {
    private static final int LONGEST_VALUE = 4_000;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_OBJECTS = 16;
    private static final int DEEPEST = 2;

    private final Map<String, Boolean> names = new LinkedHashMap<>();
    private final Map<String, String> root = new HashMap<>();
    private final List<Below> below = new ArrayList<>();
    private boolean object;

    /**
     * What stands in an object, or in an array of them, below the root.
     *
     * @param top the name of the member at the root that it stands in; empty in an array
     * @param values the values by their names
     */
    record Below(String top, Map<String, String> values) {}

    private ErrorMembers() {}

    /** Reads a body in UTF-8; malformed characters are replaced. */
    static ErrorMembers of(ByteBuffer body) {
        ErrorMembers members = new ErrorMembers();
        try {
            if (XmlToJson.looksLikeXml(body)) {
                members.readXml(XmlToJson.reader(body));
            } else {
                members.readJson(body);
            }
        } catch (IOException | XMLStreamException | UnreadableBodyException e) {
            // It breaks off here, or is no such text at all.
        }
        return members;
    }

    /** Returns whether the root is an object. */
    boolean isObject() {
        return object;
    }

    /** The names at the root, in order, with whether there is a value: null, false, zero and what is empty are none. */
    Map<String, Boolean> names() {
        return names;
    }

    /** The values at the root by their names, as texts. */
    Map<String, String> root() {
        return root;
    }

    /** The objects further in, in order. */
    List<Below> below() {
        return below;
    }

    private void readJson(ByteBuffer body) throws IOException {
        InputStreamReader text =
                new InputStreamReader(new ByteBufferBackedInputStream(body.duplicate()), StandardCharsets.UTF_8);
        try (JsonParser parser = JsonDecoder.FACTORY.createParser(text)) {
            JsonToken token = parser.nextToken();
            object = token == JsonToken.START_OBJECT;
            if (object) {
                object(parser, 0, "", root);
            } else if (token == JsonToken.START_ARRAY) {
                elements(parser, 0, "", "", root);
            }
        }
    }

    /** Reads the members of the object the parser stands at; false if it has none. */
    private boolean object(JsonParser parser, int depth, String top, Map<String, String> values) throws IOException {
        boolean any = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            any = true;
            boolean hasValue = true;
            try {
                hasValue = value(parser, depth, depth == 0 ? name : top, name, values);
            } finally {
                // A value in which the body breaks off is one too.
                if (depth == 0) {
                    note(name, hasValue);
                }
            }
        }
        return any;
    }

    private void note(String name, boolean hasValue) {
        if (names.size() < MOST_NAMES) {
            names.merge(name, hasValue, Boolean::logicalOr);
        }
    }

    private boolean value(JsonParser parser, int depth, String top, String name, Map<String, String> values)
            throws IOException {
        return switch (parser.nextToken()) {
            case START_OBJECT -> objectBelow(parser, depth, top);
            case START_ARRAY -> elements(parser, depth, top, name, values);
            default -> put(values, name, scalar(parser));
        };
    }

    private boolean objectBelow(JsonParser parser, int depth, String top) throws IOException {
        if (depth == DEEPEST || below.size() >= MOST_OBJECTS) {
            return skip(parser);
        }
        Map<String, String> values = new HashMap<>();
        int place = below.size();
        boolean any;
        try {
            any = object(parser, depth + 1, top, values);
        } finally {
            if (!values.isEmpty()) {
                below.add(place, new Below(top, values));
            }
        }
        return any;
    }

    /** Texts of an array are joined, as in {@code "detail": ["a", "b"]}. */
    private boolean elements(JsonParser parser, int depth, String top, String name, Map<String, String> values)
            throws IOException {
        boolean any = false;
        StringBuilder joined = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            any = true;
            if (token == JsonToken.START_OBJECT) {
                objectBelow(parser, depth, top);
            } else if (token == JsonToken.START_ARRAY) {
                skip(parser);
            } else if (token == JsonToken.VALUE_STRING && joined.length() < LONGEST_VALUE) {
                joined.append(joined.isEmpty() ? "" : "; ")
                        .append(parser.getText().strip());
            }
        }
        put(values, name, joined.toString());
        return any;
    }

    /** Steps over an object or an array; false if it is empty. */
    private static boolean skip(JsonParser parser) throws IOException {
        boolean any = !parser.nextToken().isStructEnd();
        int depth = 1;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return any;
            }
        }
    }

    /** The text of a plain value; empty for one that says nothing. */
    private static String scalar(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                parser.getText().strip();
            default -> "";
        };
    }

    /** Keeps the first value of a name; returns whether there is a value. */
    private static boolean put(Map<String, String> values, String name, String text) {
        if (!text.isEmpty() && ErrorNames.contains(name)) {
            values.putIfAbsent(name, cut(text));
        }
        return !text.isEmpty() && !text.equals("0") && !text.equals("false");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    /** Elements without children are values: those at the top or in the root element are members of the root. */
    private void readXml(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<String> path = new ArrayList<>();
        Map<String, String> inner = new HashMap<>();
        boolean leaf = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.isEmpty() && reader.getLocalName().equalsIgnoreCase("html")) {
                        // A page, whose title is no reason.
                        return;
                    }
                    object = true;
                    path.add(reader.getLocalName());
                    leaf = true;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_VALUE) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!path.isEmpty()) {
                        String name = path.remove(path.size() - 1);
                        xmlElement(path.size(), name, leaf ? text.toString().strip() : null, inner);
                        leaf = false;
                    }
                }
                default -> {}
            }
        }
    }

    /** Takes an element that has ended; without a text it has children. */
    private void xmlElement(int depth, String name, @Nullable String text, Map<String, String> inner) {
        if (depth > 1) {
            if (text != null) {
                put(inner, name, text);
            }
        } else if (text != null) {
            note(name, put(root, name, text));
        } else if (depth == 1) {
            note(name, true);
            if (!inner.isEmpty() && below.size() < MOST_OBJECTS) {
                below.add(new Below(name, Map.copyOf(inner)));
            }
            inner.clear();
        }
    }
}
