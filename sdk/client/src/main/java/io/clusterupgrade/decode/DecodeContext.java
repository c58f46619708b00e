// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import io.clusterupgrade.request.DecodeWarning;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state that the readers of one response share: the default time zone and the warnings. */
final class DecodeContext {
    /** Enough to see what is wrong; a response with millions of faults must not fill the memory with warnings. */
    private static final int MOST_WARNINGS = 1_000;

    /**
     * The limit of elements of all lists and maps together: far more than a service sends, and few enough for a small
     * heap.
     */
    private static final int MOST_ELEMENTS = 500_000;

    private static final String ERR_CODE = "errCode";

    private final ZoneId zone;
    private final UnaryOperator<String> redaction;
    private List<DecodeWarning> warnings = List.of();
    private String prefix = "";
    private int elements;
    private boolean documented;
    private boolean errCode;

    DecodeContext(ZoneId zone, UnaryOperator<String> redaction) {
        this.zone = zone;
        this.redaction = redaction;
    }

    ZoneId zone() {
        return zone;
    }

    List<DecodeWarning> warnings() {
        return warnings;
    }

    /** Returns whether the parser is directly inside the root object or array of the response. */
    boolean isRoot(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() == 1 && prefix.isEmpty();
    }

    /** Records that the root has a value that only the documented response has. */
    void foundDocumented() {
        documented = true;
    }

    /** Skips an unknown member. At the root, {@code errCode} means an error, whatever the other members are. */
    void passOver(JsonParser parser) throws IOException {
        if (ERR_CODE.equals(parser.currentName()) && isRoot(parser)) {
            errCode = true;
        }
        parser.skipChildren();
    }

    /** Returns whether this is certainly the documented response, and not an error in its place. */
    boolean isProven() {
        return documented && !errCode;
    }

    /**
     * Counts an element of a list or map.
     *
     * @throws UnreadableBodyException if there are too many
     */
    void countElement() {
        if (++elements > MOST_ELEMENTS) {
            throw new UnreadableBodyException("it has more than " + MOST_ELEMENTS + " elements", null);
        }
    }

    /** Sets the prefix of the paths in warnings, while JSON inside a string is read; returns the previous prefix. */
    String prefix(String path) {
        String before = prefix;
        prefix = path;
        return before;
    }

    /** Returns the position of the parser as a JSON pointer. */
    String path(JsonParser parser) {
        return prefix + parser.getParsingContext().pathAsPointer();
    }

    /** Adds a warning that the member at the parser's position could not be read. */
    void report(JsonParser parser, String expected, String found) {
        if (warnings.isEmpty()) {
            warnings = new ArrayList<>();
        }
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(new DecodeWarning(redaction.apply(path(parser)), "expected " + expected + ", found " + found));
        }
    }

    /** Adds a warning that the member is of another kind, and skips it, so that its siblings keep their values. */
    @Nullable Object lose(JsonParser parser, String expected) throws IOException {
        report(parser, expected, JsonTokenNames.at(parser.currentToken()));
        parser.skipChildren();
        return null;
    }
}
