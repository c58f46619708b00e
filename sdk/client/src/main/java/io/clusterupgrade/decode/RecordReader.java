// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clusterupgrade.request.MapForm;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads records: objects with a member for each component, in any order. Members that are no component are stepped over. */
final class RecordReader extends ValueReader {
    private final Class<?> type;
    private @Nullable RecordDescriptor shape;

    RecordReader(Class<?> type) {
        this.type = type;
    }

    @Override
    boolean hasMember(Set<?> names) {
        return shape().hasName(names);
    }

    @Override
    boolean knows(String name) {
        return shape().place(name) != RecordDescriptor.UNKNOWN;
    }

    @Override
    boolean isEmpty(Object value) {
        return shape().isEmpty(value);
    }

    @Override
    @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
        return read(parser, context, false);
    }

    @Override
    @Nullable Object readElement(JsonParser parser, DecodeContext context) throws IOException {
        return read(parser, context, true);
    }

    @Override
    @Nullable Object readAlone(JsonParser parser, DecodeContext context) throws IOException {
        RecordDescriptor known = shape();
        if (known.isWrapper()) {
            return read(parser, context);
        }
        @Nullable Object[] values = members(known, parser, context, false);
        return known.hasNoValue(values) ? null : known.create(parser, values);
    }

    /** The second form of lists of the record; null if there is none. */
    @Nullable MapForm mapForm() {
        return type.getAnnotation(MapForm.class);
    }

    /** The type of the component of this name. */
    Class<?> typeOf(String name) {
        return type.getRecordComponents()[shape().place(name)].getType();
    }

    /** The record that has these values, by the names of its components, and no others. */
    Object create(JsonParser parser, Map<String, Object> values) throws IOException {
        RecordDescriptor known = shape();
        @Nullable Object[] all = known.blank();
        values.forEach((name, value) -> all[known.place(name)] = value);
        return known.create(parser, all);
    }

    private @Nullable Object read(JsonParser parser, DecodeContext context, boolean element) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.FIELD_NAME) {
            return context.lose(parser, "an object");
        }
        RecordDescriptor known = shape();
        if (known.isWrapper()) {
            return known.create(parser, known.wrapped(parser, context));
        }
        boolean root = context.isRoot(parser);
        @Nullable Object[] values = members(known, parser, context, element);
        if (root && known.isDocumented(values)) {
            context.foundDocumented();
        }
        return known.create(parser, values);
    }

    /** Looked at when first needed, since a record may contain its like. Threads may each do it. */
    private RecordDescriptor shape() {
        RecordDescriptor known = shape;
        if (known == null) {
            known = RecordDescriptor.of(type);
            shape = known;
        }
        return known;
    }

    /**
     * The values of the components. Once each has come the record is complete: one that comes again cannot change it.
     *
     * @param element whether members of which none is known are reported: where one more of a kind is expected, something else
     *     stands
     */
    private static @Nullable Object[] members(
            RecordDescriptor shape, JsonParser parser, DecodeContext context, boolean element) throws IOException {
        @Nullable Object[] values = shape.blank();
        int missing = values.length;
        boolean unknown = false;
        int last = RecordDescriptor.START;
        for (int place = first(shape, parser); place != RecordDescriptor.END; place = shape.nextMember(parser, last)) {
            JsonToken token = parser.nextToken();
            if (place == RecordDescriptor.UNKNOWN) {
                context.passOver(parser);
                unknown = true;
                continue;
            }
            @Nullable Object value = token == JsonToken.VALUE_NULL ? null : shape.readValue(place, parser, context);
            if (missing > 0 && (value != null || !shape.keeps(place, values[place]))) {
                missing -= shape.isBlank(values[place]) ? 1 : 0;
                values[place] = value;
            }
            last = place;
        }
        if (element && unknown && missing == values.length) {
            context.report(parser, "a known member", "others only");
        }
        return values;
    }

    /** Returns the place of the first member; {@link MapFormReader} has stepped to its name already. */
    private static int first(RecordDescriptor shape, JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.FIELD_NAME
                ? shape.place(parser.currentName())
                : shape.nextMember(parser, RecordDescriptor.START);
    }
}
