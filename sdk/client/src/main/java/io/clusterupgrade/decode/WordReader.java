// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.clusterupgrade.request.OpenWord;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an open word: a documented one, spelled as documented, is the constant itself; any other keeps its text. */
final class WordReader extends ScalarReader<OpenWord> {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, OpenWord> constants = new HashMap<>();
    private final transient Constructor<?> constructor;

    WordReader(Class<?> type) {
        super(OpenWord.class, "a word");
        OpenWord.known(type).values().forEach(word -> constants.put(word.value(), word));
        try {
            constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a word must be a public record of one String: " + type, e);
        }
    }

    @Override
    @Nullable OpenWord read(JsonParser parser, JsonToken token, DeserializationContext context) throws IOException {
        String text = parser.getText();
        OpenWord constant = constants.get(text);
        if (constant != null) {
            return constant;
        }
        try {
            return (OpenWord) constructor.newInstance(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
