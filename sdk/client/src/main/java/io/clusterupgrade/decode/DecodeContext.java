// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.clusterupgrade.request.DecodeReport;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the readers of one answer share: the zone of times without one, and the reports. */
final class DecodeContext {
    /** Enough to see what is wrong; an answer with millions of faults must not fill the memory with words about them. */
    private static final int MOST_REPORTS = 1_000;

    private final ZoneId zone;
    private final List<DecodeReport> reports = new ArrayList<>(0);
    private String prefix = "";

    DecodeContext(ZoneId zone) {
        this.zone = zone;
    }

    static DecodeContext of(DeserializationContext context) {
        return (DecodeContext) context.getAttribute(DecodeContext.class);
    }

    ZoneId zone() {
        return zone;
    }

    List<DecodeReport> reports() {
        return reports;
    }

    /** Puts a path before the paths of reports, while JSON inside a text is read; answers what stood there before. */
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
    static void report(DeserializationContext context, JsonParser parser, String expected, String found) {
        DecodeContext of = of(context);
        if (of.reports.size() < MOST_REPORTS) {
            of.reports.add(new DecodeReport(of.path(parser), "expected " + expected + ", found " + found));
        }
    }
}
