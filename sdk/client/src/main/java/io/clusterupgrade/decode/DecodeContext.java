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

/** What the readers of one response share: the zone of times without one, and the reports. */
final class DecodeContext {
    /** Enough to see what is wrong; a response with millions of faults must not fill the memory with words about them. */
    private static final int MOST_REPORTS = 1_000;

    /** Elements of all lists and maps together: far more than a cloud shows, and few enough for a small heap. */
    private static final int MOST_ELEMENTS = 500_000;

    private static final String ERR_CODE = "errCode";

    private final ZoneId zone;
    private final UnaryOperator<String> redaction;
    private List<DecodeWarning> reports = List.of();
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

    List<DecodeWarning> reports() {
        return reports;
    }

    /** Returns whether the parser stands in an object or array that is the whole response. */
    boolean isRoot(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() == 1 && prefix.isEmpty();
    }

    /** Notes that the whole response has a value that only the documented response has. */
    void foundDocumented() {
        documented = true;
    }

    /** Looks at a member that no component is for: at the root, one name is that of an error whatever stands beside it. */
    void passOver(JsonParser parser) throws IOException {
        if (ERR_CODE.equals(parser.currentName()) && isRoot(parser)) {
            errCode = true;
        }
        parser.skipChildren();
    }

    /** Returns whether it is certain that this is the documented response, and no error in its place. */
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

    /** Puts a path before the paths of reports, while JSON inside a text is read; returns what stood there before. */
    String prefix(String path) {
        String before = prefix;
        prefix = path;
        return before;
    }

    /** Where the parser stands. */
    String path(JsonParser parser) {
        return prefix + parser.getParsingContext().pathAsPointer();
    }

    /** Notes that the member the parser stands at could not be read. */
    void report(JsonParser parser, String expected, String found) {
        if (reports.isEmpty()) {
            reports = new ArrayList<>();
        }
        if (reports.size() < MOST_REPORTS) {
            reports.add(new DecodeWarning(redaction.apply(path(parser)), "expected " + expected + ", found " + found));
        }
    }

    /** Notes that the member is of another kind, and steps over it, so that its siblings keep their values. */
    @Nullable Object lose(JsonParser parser, String expected) throws IOException {
        report(parser, expected, JsonTokenNames.at(parser.currentToken()));
        parser.skipChildren();
        return null;
    }
}
