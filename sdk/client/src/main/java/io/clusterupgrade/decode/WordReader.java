// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.OpenWord;
import java.io.IOException;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** Reads an open word: a documented one, spelled as documented, is the constant itself; any other keeps its text. */
final class WordReader extends ScalarReader {
    private final KnownSpellings constants;
    private final Constructor<?> constructor;

    WordReader(Class<?> type) {
        super("a word");
        constants = new KnownSpellings(OpenWord.known(type).values());
        try {
            constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a word must be a public record of one String: " + type, e);
        }
    }

    @Override
    boolean isEmpty(Object value) {
        return ((OpenWord) value).isAbsent();
    }

    @Override
    @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
        OpenWord constant = constants.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (constant != null) {
            return constant;
        }
        try {
            return constructor.newInstance(parser.getText());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
