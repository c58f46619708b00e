// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The plain types of the models, each read in any documented encoding. */
final class ScalarReaders {
    /** Longer ones are no numbers that a cloud would send, and cost time to parse. */
    private static final int LONGEST_NUMBER = 64;

    private ScalarReaders() {}

    /** Texts; a number or boolean in the place of a text is taken by its digits or letters. */
    static final class Text extends ScalarReader {
        Text() {
            super("a text");
        }

        @Override
        @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
            String text = parser.getText();
            return text.isEmpty() ? null : text;
        }
    }

    static final class Int extends ScalarReader {
        Int() {
            super("a whole number");
        }

        @Override
        @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getIntValue();
            }
            BigDecimal number = number(parser);
            return number == null ? null : number.intValueExact();
        }
    }

    static final class LongInt extends ScalarReader {
        LongInt() {
            super("a whole number");
        }

        @Override
        @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getLongValue();
            }
            BigDecimal number = number(parser);
            return number == null ? null : number.longValueExact();
        }
    }

    /** Decimal numbers, with the digits as they came: {@code "0.00"} keeps both zeros. */
    static final class Decimal extends ScalarReader {
        Decimal() {
            super("a number");
        }

        @Override
        @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
            return number(parser);
        }
    }

    static final class Bool extends ScalarReader {
        Bool() {
            super("true or false");
        }

        @Override
        @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
            String text = TrimmedText.of(parser).toString();
            if (text.isEmpty()) {
                return null;
            }
            if (text.equalsIgnoreCase("true")) {
                return true;
            }
            if (text.equalsIgnoreCase("false")) {
                return false;
            }
            throw new IllegalArgumentException("neither true nor false");
        }
    }

    static final class Time extends ScalarReader {
        Time() {
            super("a time");
        }

        @Override
        @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
            return TimestampParser.parse(TrimmedText.of(parser), context.zone());
        }
    }

    private static @Nullable BigDecimal number(JsonParser parser) throws IOException {
        TrimmedText text = TrimmedText.of(parser);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(text.chars(), text.from(), text.length());
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new NumberFormatException("written out it would be too long");
        }
        return number;
    }
}
