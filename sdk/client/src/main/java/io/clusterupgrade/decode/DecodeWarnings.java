// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.DecodeReport;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each member that it cannot be read: a watch of hours would otherwise fill the log with one line. */
final class DecodeWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(JsonDecoder.class);
    private static final int MOST = 1_000;
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private DecodeWarnings() {}

    static void log(Type type, List<DecodeReport> reports) {
        for (DecodeReport report : reports) {
            String member = type.getTypeName() + report.path().replaceAll("/\\d+", "/*");
            if (SAID.size() < MOST && SAID.add(member)) {
                LOG.warn(
                        "A member of {} could not be read and is taken as absent: {}",
                        type.getTypeName(),
                        oneLine(report));
            }
        }
    }

    /** The names of a map's entries are the cloud's: none may begin a line of its own in the log. */
    private static String oneLine(DecodeReport report) {
        return report.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
