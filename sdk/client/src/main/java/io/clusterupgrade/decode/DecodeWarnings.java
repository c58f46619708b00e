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

/** Logs each member that cannot be read once: a watch of hours would otherwise fill the log with the same line. */
final class DecodeWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(JsonDecoder.class);
    /** The limit for each type of response, so that one that changes a lot does not suppress the others. */
    private static final int MOST = 100;

    private static final Map<Type, Set<String>> LOGGED = new ConcurrentHashMap<>();

    private DecodeWarnings() {}

    static void log(Type type, List<DecodeWarning> warnings) {
        for (DecodeWarning warning : warnings) {
            Set<String> logged = LOGGED.computeIfAbsent(type, kind -> ConcurrentHashMap.newKeySet());
            if (logged.size() < MOST && logged.add(warning.path().replaceAll("/\\d+", "/*"))) {
                LOG.warn(
                        "A member of {} could not be read and is taken as absent: {}",
                        type.getTypeName(),
                        oneLine(warning));
            }
        }
    }

    /**
     * Replaces control characters: a service chooses the names of a map's entries, and none may start a new line in the
     * log.
     */
    private static String oneLine(DecodeWarning warning) {
        return warning.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
