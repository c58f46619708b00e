// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** The JSON work behind {@link JsonValue}; the only class of this package that knows the JSON library's mapper. */
final class JsonTexts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            // What is sent is what is marked, and nothing absent: the services take null for a value.
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new RawSerializer()))
            .build();

    private JsonTexts() {}

    /** The text without white space between its parts; numbers keep their digits. */
    static String compact(String json) {
        StringWriter text = new StringWriter(json.length());
        try (JsonParser parser = MAPPER.createParser(json);
                JsonGenerator generator = MAPPER.createGenerator(text)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("not JSON: empty text");
            }
            generator.copyCurrentStructureExact(parser);
            generator.flush();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        return text.toString();
    }

    static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    static @Nullable Object parse(String json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (IOException e) {
            throw new IllegalStateException("checked when it was made", e);
        }
    }

    static @Nullable String at(String json, String pointer) {
        try {
            JsonNode found = MAPPER.readTree(json).at(pointer);
            return found.isMissingNode() ? null : found.toString();
        } catch (IOException e) {
            throw new IllegalStateException("checked when it was made", e);
        }
    }

    /** Writes a {@link JsonValue} as the JSON that it is. */
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
