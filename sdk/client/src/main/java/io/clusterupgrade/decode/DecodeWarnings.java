// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.DecodeWarning;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each member that it cannot be read: a watch of hours would otherwise fill the log with one line. */
final class DecodeWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(JsonDecoder.class);
    /** For each kind of response, so that one that drifts wildly does not silence the others. */
    private static final int MOST = 100;

    private static final Map<Type, Set<String>> SAID = new ConcurrentHashMap<>();

    private DecodeWarnings() {}

    static void log(Type type, List<DecodeWarning> reports) {
        for (DecodeWarning report : reports) {
            Set<String> said = SAID.computeIfAbsent(type, kind -> ConcurrentHashMap.newKeySet());
            if (said.size() < MOST && said.add(report.path().replaceAll("/\\d+", "/*"))) {
                LOG.warn(
                        "A member of {} could not be read and is taken as absent: {}",
                        type.getTypeName(),
                        oneLine(report));
            }
        }
    }

    /** The names of a map's entries are the cloud's: none may begin a line of its own in the log. */
    private static String oneLine(DecodeWarning report) {
        return report.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
