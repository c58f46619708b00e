// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One of our readers as Jackson wants it. */
final class JacksonAdapter extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    private final transient ValueReader reader;

    JacksonAdapter(ValueReader reader) {
        super(Object.class);
        this.reader = reader;
    }

    /** What the readers share, which travels with the library's own context. */
    static DecodeContext shared(DeserializationContext context) {
        return (DecodeContext) context.getAttribute(DecodeContext.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return reader.read(parser, shared(context));
    }
}
