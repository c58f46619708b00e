// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.internal.text.Blanks;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of each type of {@link OpenEnum}, found once per type. */
final class KnownValues {
    private static final ClassValue<Map<String, OpenEnum>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, OpenEnum> computeValue(Class<?> type) {
            Map<String, OpenEnum> constants = new LinkedHashMap<>();
            for (Field field : type.getFields()) {
                if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
                    OpenEnum constant = read(field);
                    constants.put(fold(constant.value()), constant);
                }
            }
            return Collections.unmodifiableMap(constants);
        }
    };

    private KnownValues() {}

    static Map<String, OpenEnum> of(Class<?> type) {
        return CONSTANTS.get(type);
    }

    /**
     * Returns one text for all texts that {@link OpenEnum#equals} takes for equal. Lower case alone would keep letters apart whose
     * case conversion is not reversible.
     */
    static String fold(String text) {
        String stripped = Blanks.strip(text);
        StringBuilder folded = new StringBuilder(stripped.length());
        stripped.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static OpenEnum read(Field field) {
        try {
            return (OpenEnum) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("not accessible: " + field + "; make its class public", e);
        }
    }
}
