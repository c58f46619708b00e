// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one plain value. A value that cannot be read becomes null and is reported; other members are not affected. An empty text is
 * an absent value, not an error.
 */
abstract class ScalarReader extends ValueReader {
    private final String expected;

    ScalarReader(String expected) {
        this.expected = expected;
    }

    /**
     * Returns the value of a string, a number or a boolean.
     *
     * @return the value, or null if it is absent
     * @throws IllegalArgumentException or ArithmeticException or DateTimeException if it is not a value of this type
     */
    abstract @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException;

    @Override
    final @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isScalarValue()) {
            return context.lose(parser, expected);
        }
        try {
            return value(parser, token, context);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | InputCoercionException e) {
            context.report(parser, expected, JsonTokenNames.at(token) + " that is none");
            return null;
        }
    }
}
