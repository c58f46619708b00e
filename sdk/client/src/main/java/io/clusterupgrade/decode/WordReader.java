// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.OpenWord;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an open word: a documented one, spelled as documented, is the constant itself; any other keeps its text. Blanks around
 * a text do not count, and {@code true} is the constant of that text in whatever case.
 */
final class WordReader extends ScalarReader {
    private final Map<String, OpenWord> known;
    private final KnownSpellings constants;
    private final Constructor<?> constructor;

    WordReader(Class<?> type) {
        super("a word");
        known = OpenWord.known(type);
        constants = new KnownSpellings(known.values());
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
        StrippedText text = StrippedText.of(parser);
        constant = token.isBoolean()
                ? known.get(text.toString())
                : constants.find(text.chars(), text.from(), text.length());
        if (constant != null) {
            return constant;
        }
        try {
            return constructor.newInstance(text.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
