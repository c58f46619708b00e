// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one plain value. What it cannot read costs this member only: it becomes null and is reported. An empty text is an
 * absent value, and no fault.
 */
abstract class ScalarReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final String expected;

    ScalarReader(Class<T> type, String expected) {
        super(type);
        this.expected = expected;
    }

    /**
     * The value of a text, a number or a boolean.
     *
     * @return null when there is none
     * @throws IllegalArgumentException or ArithmeticException or java.time.DateTimeException when it is none of this type
     */
    abstract @Nullable T read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException;

    @Override
    public final @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            try {
                return read(parser, token, context);
            } catch (IllegalArgumentException
                    | ArithmeticException
                    | java.time.DateTimeException
                    | com.fasterxml.jackson.core.exc.InputCoercionException e) {
                DecodeContext.report(context, parser, expected, Found.at(token) + " that is none");
                return null;
            }
        }
        DecodeContext.report(context, parser, expected, Found.at(token));
        parser.skipChildren();
        return null;
    }

    /** The text of any plain value without the white space around it, or null when it is blank. */
    static @Nullable String stripped(JsonParser parser) throws IOException {
        String text = parser.getText().strip();
        return text.isEmpty() ? null : text;
    }
}
