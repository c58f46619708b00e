// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an open word: a documented one, spelled as documented, is the constant itself; any other keeps its text. Blanks around
 * a text do not count, and {@code true} is the constant of that text in whatever case.
 */
final class OpenEnumReader extends ScalarReader {
    private final Map<String, OpenEnum> known;
    private final ConstantIndex constants;
    private final Constructor<?> constructor;

    OpenEnumReader(Class<?> type) {
        super("a word");
        known = OpenEnum.known(type);
        constants = new ConstantIndex(known.values());
        try {
            constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a word must be a public record of one String: " + type, e);
        }
    }

    @Override
    boolean isEmpty(Object value) {
        return ((OpenEnum) value).isAbsent();
    }

    @Override
    @Nullable Object value(JsonParser parser, JsonToken token, DecodeContext context) throws IOException {
        OpenEnum constant = constants.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (constant != null) {
            return constant;
        }
        TrimmedText text = TrimmedText.of(parser);
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
