// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The plain types of the models, each read from whatever clothes the clouds put on it. */
final class ScalarReaders {
    /** Longer ones are no numbers that a cloud would send, and cost time to parse. */
    private static final int LONGEST_NUMBER = 64;

    private ScalarReaders() {}

    /** Texts; a number or boolean in the place of a text is taken by its digits or letters. */
    static final class Text extends ScalarReader<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class, "a text");
        }

        @Override
        @Nullable String read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
            String text = parser.getText();
            return text.isEmpty() ? null : text;
        }
    }

    static final class Int extends ScalarReader<Integer> {
        private static final long serialVersionUID = 1L;

        Int() {
            super(Integer.class, "a whole number");
        }

        @Override
        @Nullable Integer read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getIntValue();
            }
            BigDecimal number = number(parser);
            return number == null ? null : number.intValueExact();
        }
    }

    static final class LongInt extends ScalarReader<Long> {
        private static final long serialVersionUID = 1L;

        LongInt() {
            super(Long.class, "a whole number");
        }

        @Override
        @Nullable Long read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getLongValue();
            }
            BigDecimal number = number(parser);
            return number == null ? null : number.longValueExact();
        }
    }

    /** Decimal numbers, with the digits as they came: {@code "0.00"} keeps both zeros. */
    static final class Decimal extends ScalarReader<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Decimal() {
            super(BigDecimal.class, "a number");
        }

        @Override
        @Nullable BigDecimal read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
            return number(parser);
        }
    }

    static final class Bool extends ScalarReader<Boolean> {
        private static final long serialVersionUID = 1L;

        Bool() {
            super(Boolean.class, "true or false");
        }

        @Override
        @Nullable Boolean read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
            String text = stripped(parser);
            if (text == null) {
                return null;
            }
            if (text.equalsIgnoreCase("true")) {
                return Boolean.TRUE;
            }
            if (text.equalsIgnoreCase("false")) {
                return Boolean.FALSE;
            }
            throw new IllegalArgumentException("neither true nor false");
        }
    }

    static final class Time extends ScalarReader<Instant> {
        private static final long serialVersionUID = 1L;

        Time() {
            super(Instant.class, "a time");
        }

        @Override
        @Nullable Instant read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
            String text = stripped(parser);
            return text == null
                    ? null
                    : WireTime.parse(text, DecodeContext.of(context).zone());
        }
    }

    private static @Nullable BigDecimal number(JsonParser parser) throws IOException {
        String text = ScalarReader.stripped(parser);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new NumberFormatException("written out it would be too long");
        }
        return number;
    }
}
