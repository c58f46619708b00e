// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import io.clusterupgrade.request.EmbeddedJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the JSON library's own reader of a record: lets it see objects only, so that it never throws and loses the
 * members around. Takes JSON inside a text for the types that travel so.
 */
final class RecordReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final boolean embedded;

    RecordReader(JsonDeserializer<?> delegate) {
        super(delegate);
        this.embedded = delegate.handledType().isAnnotationPresent(EmbeddedJson.class);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new RecordReader(delegate);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.FIELD_NAME) {
            return super.deserialize(parser, context);
        }
        if (token == JsonToken.VALUE_STRING && embedded) {
            String text = parser.getText();
            return text.isBlank() ? null : embedded(text, parser, context);
        }
        DecodeContext.report(context, parser, "an object", Found.at(token));
        parser.skipChildren();
        return null;
    }

    private @Nullable Object embedded(String text, JsonParser outer, DeserializationContext context)
            throws IOException {
        DecodeContext shared = DecodeContext.of(context);
        String before = shared.prefix(shared.path(outer));
        try (JsonParser inner = outer.getCodec().getFactory().createParser(text)) {
            if (inner.nextToken() == JsonToken.START_OBJECT) {
                Object read = super.deserialize(inner, context);
                if (inner.nextToken() == null) {
                    return read;
                }
            }
        } catch (JsonProcessingException e) {
            // Falls through: a text that is no JSON costs this member only.
        } finally {
            shared.prefix(before);
        }
        DecodeContext.report(context, outer, "JSON of an object in a text", "another text");
        return null;
    }
}
