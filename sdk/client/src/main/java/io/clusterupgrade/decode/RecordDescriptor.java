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

/** What there is to know of a record to read it: names and readers of its components, and the constructor. Thread-safe. */
final class RecordDescriptor {
    /** The place before the first member. */
    static final int START = -1;

    /** The place behind the last member. */
    static final int END = -2;

    /** The place of a member that is no component. */
    static final int UNKNOWN = -3;

    /** Stands for a component until its member comes, which may be null. */
    private static final Object NOT_YET = new Object();

    private final Constructor<?> constructor;
    private final boolean wrapper;
    private final SerializableString[] names;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] aliased;
    private final ValueReader[] readers;
    private final @Nullable Object[] neutrals;
    private final @Nullable Object[] blank;

    /** For each place whether error bodies have a member of the same name. */
    private final boolean[] alsoInErrors;

    /** The record of an object that says nothing: one for all of them, so that an array of such costs no memory. */
    private @Nullable Object empty;

    /**
     * For each place the one that came behind it when last seen, and first the one that came first: responses keep to an order,
     * but not always to ours. Only a guess, so that threads may write over each other's.
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
        Arrays.fill(blank, NOT_YET);
        this.followers = IntStream.rangeClosed(0, names.length)
                .map(i -> i % names.length)
                .toArray();
        this.aliased = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            aliased[i] = !components.get(i).aliases().isEmpty();
            for (String alias : components.get(i).aliases()) {
                places.putIfAbsent(alias, i);
            }
        }
        this.alsoInErrors = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            places.put(names[i].getValue(), i);
            alsoInErrors[i] = ErrorNames.contains(names[i].getValue());
        }
    }

    static RecordDescriptor of(Class<?> type) {
        Constructor<?> constructor = RecordAnnotations.constructor(type);
        return new RecordDescriptor(
                constructor, RecordAnnotations.isWrapper(constructor), RecordField.of(type, constructor));
    }

    /** Returns whether on the wire the record is what its only component is. */
    boolean isWrapper() {
        return wrapper;
    }

    boolean hasName(Set<?> among) {
        return among.stream().anyMatch(places::containsKey);
    }

    /** Room for the values. */
    @Nullable Object[] blank() {
        return blank.clone();
    }

    boolean isBlank(@Nullable Object value) {
        return value == NOT_YET;
    }

    /** Returns whether no value has come but nulls. */
    boolean hasNoValue(@Nullable Object[] values) {
        return Arrays.stream(values).allMatch(value -> value == null || isBlank(value));
    }

    /** Returns whether a null leaves what has come: where a component has two names, one may say what the other leaves empty. */
    boolean keeps(int place, @Nullable Object value) {
        return aliased[place] && !isBlank(value);
    }

    /** Returns whether a value among these is one that no error body has. */
    boolean isDocumented(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && value != NOT_YET && !alsoInErrors[i] && !readers[i].isEmpty(value)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it is the record of an object that says nothing. */
    boolean isEmpty(Object record) {
        return record == empty;
    }

    /**
     * Steps to the name of the next member and finds its place. To compare the bytes with a likely name costs less than to
     * read a name and look it up.
     *
     * @param last the place of the component that came last, or {@link #START}
     */
    int nextMember(JsonParser parser, int last) throws IOException {
        int likely = followers[last + 1];
        if (parser.nextFieldName(names[likely])) {
            return likely;
        }
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
            return END;
        }
        int place = place(parser.currentName());
        if (place != UNKNOWN) {
            followers[last + 1] = place;
        }
        return place;
    }

    /** The place of the member of this name. */
    int place(String name) {
        return places.getOrDefault(name, UNKNOWN);
    }

    @Nullable Object readValue(int place, JsonParser parser, DecodeContext context) throws IOException {
        return readers[place].read(parser, context);
    }

    /** The one value of a wrapper, which has no name. */
    @Nullable Object[] wrapped(JsonParser parser, DecodeContext context) throws IOException {
        return new @Nullable Object[] {readValue(0, parser, context)};
    }

    /** The record of these values. */
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
            if (value != NOT_YET) {
                return false;
            }
        }
        return true;
    }

    private Object make(JsonParser parser, @Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || values[i] == NOT_YET) {
                values[i] = neutrals[i];
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // A record that does not like what it gets is as good as unreadable.
            throw new JsonParseException(parser, "no " + constructor.getDeclaringClass() + " of this", e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new JsonParseException(parser, "no " + constructor.getDeclaringClass() + " of this", e);
        }
    }
}
