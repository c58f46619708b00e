// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one plain value. What it cannot read costs this member only: it becomes null and is reported. An empty text is an
 * absent value, and no fault.
 */
abstract class ScalarReader extends ValueReader {
    private final String expected;

    ScalarReader(String expected) {
        this.expected = expected;
    }

    /**
     * The value of a text, a number or a boolean.
     *
     * @return null when there is none
     * @throws IllegalArgumentException or ArithmeticException or DateTimeException when it is none of this type
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
