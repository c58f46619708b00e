// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one type. Of our own and not Jackson's kind, since the library's way to make a record costs more
 * than to read it, and to load the library's half that binds costs more than all of a first response.
 */
abstract class ValueReader {

    /**
     * Reads one value: the parser stands at its first token, which is not that of null, and is left at its last.
     *
     * @return null when it cannot be read, which is reported, and when it says that there is none
     * @throws IOException if the whole is no JSON
     */
    abstract @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException;

    /** Reads an element of a list. An object with members, of which none is known, is reported; the element is kept. */
    @Nullable Object readElement(JsonParser parser, DecodeContext context) throws IOException {
        return read(parser, context);
    }

    /**
     * Reads the object that the parser stands at, which may be no value of this type at all.
     *
     * @return null when it has no member that can be read; that is not reported
     * @throws IOException if the whole is no JSON
     */
    @Nullable Object readAlone(JsonParser parser, DecodeContext context) throws IOException {
        return read(parser, context);
    }

    /** Returns whether one of these names is that of a member; none is where members have names of the cloud's own. */
    boolean hasMember(Set<?> names) {
        return false;
    }

    /** Returns whether a value may have a member of this name: where members have names of the cloud's own, any but those of error bodies. */
    boolean knows(String name) {
        return !ErrorNames.contains(name);
    }

    /** Returns whether a value that was read says nothing, as zero and an empty list do. */
    boolean isEmpty(Object value) {
        return value.equals(false) || (value instanceof Number number && number.doubleValue() == 0);
    }
}
