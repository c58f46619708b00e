// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.internal.text.Blanks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that a cloud uses for a state or a kind, and may add to at any time: known words are constants of the implementing
 * record, any other text is kept as it came.
 *
 * <p>Two words of one type are equal when their texts are, ignoring case and blanks around them, so {@code
 * TaskStatus.of("success ")} equals {@code TaskStatus.SUCCESS}. {@code toString()} is the text itself. Each type has a constant {@code ABSENT}, with an empty
 * text, for a response that does not have the word.
 *
 * @since 0.1.0
 */
public interface OpenEnum {

    /** The text as the cloud wrote it, without blanks around it; empty when the response did not have the word. */
    String value();

    /** Returns whether the response did not have the word. */
    default boolean isAbsent() {
        return Blanks.strip(value()).isEmpty();
    }

    /** Returns whether it is one of the documented words of its type. An absent word is not. */
    default boolean isKnown() {
        return !isAbsent() && KnownValues.of(getClass()).containsKey(KnownValues.fold(value()));
    }

    /**
     * The words a type has constants for.
     *
     * @param type a record with public constants of its own type
     * @return the constants by their text in lower case, {@code ABSENT} under the empty text
     */
    static Map<String, OpenEnum> known(Class<?> type) {
        return KnownValues.of(type);
    }

    /** Equality for implementing records: the same type, and the same text ignoring case and blanks around it. */
    static boolean equal(OpenEnum word, @Nullable Object other) {
        return other != null
                && word.getClass() == other.getClass()
                && Blanks.strip(word.value()).equalsIgnoreCase(Blanks.strip(((OpenEnum) other).value()));
    }

    /** The hash code that goes with {@link #equal}. */
    static int hash(OpenEnum word) {
        return KnownValues.fold(word.value()).hashCode();
    }
}
