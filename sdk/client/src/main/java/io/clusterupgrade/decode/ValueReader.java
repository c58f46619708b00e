// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one type. This class does not use Jackson's data binding: its creation of a record costs more than the
 * reading, and to load the classes of the data binding costs more than all of a first response.
 */
abstract class ValueReader {

    /**
     * Reads one value: the parser is at its first token, which is not null, and is left at its last.
     *
     * @return null if it cannot be read, which is reported, or if it is absent
     * @throws IOException if the body is not JSON
     */
    abstract @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException;

    /** Reads an element of a list. An object with members, of which none is known, is reported; the element is kept. */
    @Nullable Object readElement(JsonParser parser, DecodeContext context) throws IOException {
        return read(parser, context);
    }

    /**
     * Reads the object at the parser's position, which may not be a value of this type.
     *
     * @return null if it has no member that can be read; that is not reported
     * @throws IOException if the body is not JSON
     */
    @Nullable Object readAlone(JsonParser parser, DecodeContext context) throws IOException {
        return read(parser, context);
    }

    /** Returns whether one of these names is that of a member; none is if the service chooses the names. */
    boolean hasMember(Set<?> names) {
        return false;
    }

    /**
     * Returns whether a value may have a member with this name: if the service chooses the names, any but those of
     * error bodies.
     */
    boolean knows(String name) {
        return !ErrorNames.contains(name);
    }

    /** Returns whether a value is empty, such as zero or an empty list. */
    boolean isEmpty(Object value) {
        return value.equals(false) || (value instanceof Number number && number.doubleValue() == 0);
    }
}
