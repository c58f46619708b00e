// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.internal.text.Blanks;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of each type of word, looked up once a type. */
final class KnownWords {
    private static final ClassValue<Map<String, OpenWord>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, OpenWord> computeValue(Class<?> type) {
            Map<String, OpenWord> constants = new LinkedHashMap<>();
            for (Field field : type.getFields()) {
                if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
                    OpenWord constant = read(field);
                    constants.put(fold(constant.value()), constant);
                }
            }
            return Collections.unmodifiableMap(constants);
        }
    };

    private KnownWords() {}

    static Map<String, OpenWord> of(Class<?> type) {
        return CONSTANTS.get(type);
    }

    /**
     * One text for all that {@link OpenWord#equal} takes for equal; lower case alone would keep apart the letters whose case does
     * not go back and forth.
     */
    static String fold(String text) {
        String stripped = Blanks.strip(text);
        StringBuilder folded = new StringBuilder(stripped.length());
        stripped.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static OpenWord read(Field field) {
        try {
            return (OpenWord) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("a public constant of a public record: " + field, e);
        }
    }
}
