// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.internal.text.Blanks;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of values, such as states or kinds, to which the cloud may add values at any time. Each known value is a constant of
 * the subclass; any other text is kept as received.
 *
 * <p>Two values of the same type are equal if their texts are equal, ignoring case and blanks around them: {@code
 * UpgradeTaskStatus.of("success ")} equals {@code UpgradeTaskStatus.SUCCESS}. In JSON a value is its text. Immutable.
 *
 * <p>A subclass is a public final class with a constant {@code ABSENT}, whose text is empty and which stands for a missing value,
 * a constant for each known value, and a method {@code public static T of(String value)}:
 *
 * <pre>{@code
 * public final class Mode extends OpenEnum {
 *     public static final Mode ABSENT = new Mode("");
 *     public static final Mode FAST = new Mode("fast");
 *
 *     private Mode(String value) {
 *         super(value);
 *     }
 *
 *     @JsonCreator
 *     public static Mode of(String value) {
 *         return new Mode(value);
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class OpenEnum {
    private final String value;

    /**
     * Creates a value.
     *
     * @param value the text; empty for {@code ABSENT}
     */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Returns the text; as the cloud wrote it, without blanks around it, in a response; empty if the value is absent. */
    @JsonValue
    public final String value() {
        return value;
    }

    /** Returns whether the value is absent: the response does not contain it. */
    public final boolean isAbsent() {
        return Blanks.strip(value).isEmpty();
    }

    /** Returns whether the value is one of the constants of its type other than {@code ABSENT}. */
    public final boolean isKnown() {
        return !isAbsent() && KnownValues.of(getClass()).containsKey(KnownValues.fold(value));
    }

    /**
     * Returns the constants of a type.
     *
     * @param type a subclass with public constants of its own type
     * @return the constants by their text in lower case, {@code ABSENT} under the empty text; unmodifiable
     */
    public static Map<String, OpenEnum> known(Class<?> type) {
        return KnownValues.of(type);
    }

    /** Returns whether the other object is of the same type and has the same text, ignoring case and blanks around it. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum that
                && getClass() == that.getClass()
                && Blanks.strip(value).equalsIgnoreCase(Blanks.strip(that.value));
    }

    @Override
    public final int hashCode() {
        return KnownValues.fold(value).hashCode();
    }

    /** Returns the text. */
    @Override
    public final String toString() {
        return value;
    }
}
