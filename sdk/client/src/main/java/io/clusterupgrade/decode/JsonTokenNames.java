// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Words for what stands in the JSON, without its value. */
final class JsonTokenNames {
    private JsonTokenNames() {}

    static String at(@Nullable JsonToken token) {
        return token == null
                ? "nothing"
                : switch (token) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "an array";
                    case VALUE_STRING -> "a text";
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                    case VALUE_TRUE, VALUE_FALSE -> "true or false";
                    case VALUE_NULL -> "null";
                    default -> "something else";
                };
    }

    /** Steps over the value the parser stands at, so that its siblings keep theirs. */
    static String skipped(JsonParser parser) throws IOException {
        String found = at(parser.currentToken());
        parser.skipChildren();
        return found;
    }
}
