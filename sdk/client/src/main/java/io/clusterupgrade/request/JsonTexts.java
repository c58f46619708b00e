// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses and writes the text of a {@link JsonValue}; the only class of this package that uses Jackson's mapper. */
final class JsonTexts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Sends annotated members only, and no absent ones: the services treat null as a value.
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new RawSerializer()))
            .build();

    /** Reads texts without conversion to Java numbers, so that no number is too long. */
    private static final JsonFactory EXACT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The limit of digits; longer numbers are useless for arithmetic, and take long to parse. */
    private static final int LONGEST_NUMBER = 1_000;

    private JsonTexts() {}

    /** Returns the text without white space between tokens; numbers keep their digits. */
    static String compact(String json) {
        try (JsonParser parser = EXACT.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("not JSON: empty text");
            }
            String compact = copy(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value");
            }
            return compact;
        } catch (JsonProcessingException e) {
            // The parser's message repeats a part of the text, which may be a secret.
            JsonLocation location = e.getLocation();
            throw new IllegalArgumentException(
                    "not JSON",
                    location == null
                            ? null
                            : new IllegalArgumentException(
                                    "line " + location.getLineNr() + ", column " + location.getColumnNr()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** Returns the text of the value at the parser's position. */
    private static String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = EXACT.createGenerator(text)) {
            int depth = 0;
            for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    break;
                }
            }
        }
        return text.toString();
    }

    static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("the value cannot be written as JSON", e);
        } catch (StackOverflowError e) {
            // Jackson before 2.16 has no limit on how deep a value may be, so a value that contains itself ends here.
            throw new IllegalArgumentException("the value is nested too deep, or contains itself", e);
        }
    }

    /** Returns plain Java values; a number that is too long for a Java number is the string of its digits. */
    static @Nullable Object parse(String json) {
        try (JsonParser parser = EXACT.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new IllegalStateException("the text was validated before", e);
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                members.put(name, value(parser));
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        if (token.isBoolean()) {
            return parser.getBooleanValue();
        }
        return token == JsonToken.VALUE_NULL ? null : token.isNumeric() ? number(parser) : parser.getText();
    }

    private static Object number(JsonParser parser) throws IOException {
        String digits = parser.getText();
        if (digits.length() > LONGEST_NUMBER) {
            return digits;
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberValue();
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            // The exponent exceeds the range of BigDecimal.
            return digits;
        }
    }

    /** Returns the text at a pointer, or null if there is none. */
    static @Nullable String at(String json, String pointer) {
        JsonPointer rest = JsonPointer.compile(pointer);
        try (JsonParser parser = EXACT.createParser(json)) {
            parser.nextToken();
            for (; !rest.matches(); rest = rest.tail()) {
                if (!enter(parser, rest)) {
                    return null;
                }
            }
            return copy(parser);
        } catch (IOException e) {
            throw new IllegalStateException("the text was validated before", e);
        }
    }

    /** Advances to the member or element that a pointer begins with; returns false if there is none. */
    private static boolean enter(JsonParser parser, JsonPointer pointer) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean found = pointer.matchesProperty(parser.currentName());
                parser.nextToken();
                if (found) {
                    return true;
                }
                parser.skipChildren();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (pointer.matchesElement(i)) {
                    return true;
                }
                parser.skipChildren();
            }
        }
        return false;
    }

    /** Writes the text of a {@link JsonValue}. */
    private static final class RawSerializer extends StdSerializer<JsonValue> {
        private static final long serialVersionUID = 1L;

        RawSerializer() {
            super(JsonValue.class);
        }

        @Override
        public void serialize(JsonValue value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeRawValue(value.raw());
        }
    }
}
