// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The description of a record for reading: names and readers of its components, and the constructor. Thread-safe. */
final class RecordDescriptor {
    /** The index before the first member. */
    static final int START = -1;

    /** The index after the last member. */
    static final int END = -2;

    /** The index of a member that is not a component. */
    static final int UNKNOWN = -3;

    /** Marks a component whose member has not been read yet; the value itself may be null. */
    private static final Object UNSET = new Object();

    private final Constructor<?> constructor;
    private final boolean wrapper;
    private final SerializableString[] names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final boolean[] aliased;
    private final ValueReader[] readers;
    private final @Nullable Object[] neutrals;
    private final @Nullable Object[] blank;

    /** Whether error bodies have a member with the name of the component at this index. */
    private final boolean[] alsoInErrors;

    /** The record of an object without values, which is shared, so that an array of them costs no memory. */
    private @Nullable Object empty;

    /**
     * The index of the member that last followed the one at this index; the first entry is for the first member. Responses keep an
     * order, but not always that of the components. It is only a guess, so threads may overwrite it.
     */
    private final int[] followers;

    private RecordDescriptor(Constructor<?> constructor, boolean wrapper, List<RecordField> components) {
        this.constructor = constructor;
        this.wrapper = wrapper;
        this.names =
                components.stream().map(c -> new SerializedString(c.name())).toArray(SerializableString[]::new);
        this.readers = components.stream().map(c -> Readers.of(c.type())).toArray(ValueReader[]::new);
        this.neutrals = components.stream().map(RecordField::neutral).toArray();
        this.blank = new Object[names.length];
        Arrays.fill(blank, UNSET);
        this.followers = IntStream.rangeClosed(0, names.length)
                .map(i -> i % names.length)
                .toArray();
        this.aliased = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            aliased[i] = !components.get(i).aliases().isEmpty();
            for (String alias : components.get(i).aliases()) {
                indexes.putIfAbsent(alias, i);
            }
        }
        this.alsoInErrors = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            indexes.put(names[i].getValue(), i);
            alsoInErrors[i] = ErrorNames.contains(names[i].getValue());
        }
    }

    static RecordDescriptor of(Class<?> type) {
        Constructor<?> constructor = RecordAnnotations.constructor(type);
        return new RecordDescriptor(
                constructor, RecordAnnotations.isWrapper(constructor), RecordField.of(type, constructor));
    }

    /** Returns whether the record is sent as its only component. */
    boolean isWrapper() {
        return wrapper;
    }

    boolean hasName(Set<?> among) {
        return among.stream().anyMatch(indexes::containsKey);
    }

    /** Returns an array for the values, in which all are unset. */
    @Nullable Object[] blank() {
        return blank.clone();
    }

    boolean isBlank(@Nullable Object value) {
        return value == UNSET;
    }

    /** Returns whether all values are unset or null. */
    boolean hasNoValue(@Nullable Object[] values) {
        return Arrays.stream(values).allMatch(value -> value == null || isBlank(value));
    }

    /**
     * Returns whether null must not replace a value: if a component has two names, one may have the value and the other
     * null.
     */
    boolean keeps(int index, @Nullable Object value) {
        return aliased[index] && !isBlank(value);
    }

    /** Returns whether one of the values is one that no error body has. */
    boolean isDocumented(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && value != UNSET && !alsoInErrors[i] && !readers[i].isEmpty(value)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether this is the record of an object without values. */
    boolean isEmpty(Object record) {
        return record == empty;
    }

    /**
     * Advances to the name of the next member and returns its index. It is cheaper to compare the bytes with a likely name than to
     * read a name and look it up.
     *
     * @param last the index of the previous component, or {@link #START}
     */
    int nextMember(JsonParser parser, int last) throws IOException {
        int likely = followers[last + 1];
        if (parser.nextFieldName(names[likely])) {
            return likely;
        }
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
            return END;
        }
        int index = index(parser.currentName());
        if (index != UNKNOWN) {
            followers[last + 1] = index;
        }
        return index;
    }

    /** Returns the index of the member with this name. */
    int index(String name) {
        return indexes.getOrDefault(name, UNKNOWN);
    }

    @Nullable Object readValue(int index, JsonParser parser, DecodeContext context) throws IOException {
        return readers[index].read(parser, context);
    }

    /** Reads the only value of a wrapper, which has no name. */
    @Nullable Object[] wrapped(JsonParser parser, DecodeContext context) throws IOException {
        return new @Nullable Object[] {readValue(0, parser, context)};
    }

    /** Creates the record of these values. */
    Object create(JsonParser parser, @Nullable Object[] values) throws IOException {
        if (!isUntouched(values)) {
            return make(parser, values);
        }
        Object known = empty;
        if (known == null) {
            known = make(parser, values);
            empty = known;
        }
        return known;
    }

    private static boolean isUntouched(@Nullable Object[] values) {
        for (Object value : values) {
            if (value != UNSET) {
                return false;
            }
        }
        return true;
    }

    private Object make(JsonParser parser, @Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || values[i] == UNSET) {
                values[i] = neutrals[i];
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // A record whose constructor rejects the values cannot be read.
            throw new JsonParseException(parser, "no " + constructor.getDeclaringClass() + " of this", e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new JsonParseException(parser, "no " + constructor.getDeclaringClass() + " of this", e);
        }
    }
}
