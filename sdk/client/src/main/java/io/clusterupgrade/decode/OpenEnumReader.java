// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@link OpenEnum}: a text spelled like a constant gives the constant itself; any other text is kept. Blanks around the
 * text do not count. A JSON boolean gives the constant with that text, in any case.
 */
final class OpenEnumReader extends ScalarReader {
    private final Map<String, OpenEnum> known;
    private final ConstantIndex constants;
    private final Method of;

    OpenEnumReader(Class<?> type) {
        super("an enum value");
        known = OpenEnum.known(type);
        constants = new ConstantIndex(known.values());
        of = factory(type);
    }

    private static Method factory(Class<?> type) {
        try {
            Method of = type.getMethod("of", String.class);
            if (Modifier.isStatic(of.getModifiers()) && of.getReturnType() == type) {
                return of;
            }
        } catch (NoSuchMethodException e) {
            // Reported below.
        }
        throw new IllegalArgumentException(
                type.getName() + " has no method \"public static " + type.getSimpleName() + " of(String)\"; add one");
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
            return of.invoke(null, text.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
