// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import io.clusterupgrade.request.EmbeddedJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before Jackson's own reader of a user's record: lets it see objects only, so that it never throws and loses
 * the members around.
 */
final class AnnotatedRecordReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    AnnotatedRecordReader(JsonDeserializer<?> library) {
        super(library);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> library) {
        return new AnnotatedRecordReader(library);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        ValueReader objects = new ObjectsAlone(context);
        boolean embedded = handledType().isAnnotationPresent(EmbeddedJson.class);
        ValueReader reader = embedded ? new EmbeddedJsonReader(objects) : objects;
        return reader.read(parser, JacksonAdapter.shared(context));
    }

    private @Nullable Object library(JsonParser parser, DeserializationContext context) throws IOException {
        return super.deserialize(parser, context);
    }

    private final class ObjectsAlone extends ValueReader {
        private final DeserializationContext library;

        ObjectsAlone(DeserializationContext library) {
            this.library = library;
        }

        @Override
        @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
            JsonToken token = parser.currentToken();
            // The library may have stepped into the object already, and to its end, to see which type it is of.
            return token == JsonToken.START_OBJECT || token == JsonToken.FIELD_NAME || token == JsonToken.END_OBJECT
                    ? library(parser, library)
                    : context.lose(parser, "an object");
        }
    }
}
