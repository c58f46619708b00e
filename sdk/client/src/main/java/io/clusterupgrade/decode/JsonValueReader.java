// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.clusterupgrade.request.JsonValue;
import java.io.IOException;
import java.io.StringWriter;

/** Keeps any JSON as it is. */
final class JsonValueReader extends StdDeserializer<JsonValue> {
    private static final long serialVersionUID = 1L;

    JsonValueReader() {
        super(JsonValue.class);
    }

    @Override
    public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator =
                context.getParser().getCodec().getFactory().createGenerator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return JsonValue.of(text.toString());
    }
}
