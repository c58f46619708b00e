// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with variables in braces, each of which is a whole segment: {@code /tasks/{task_id}}. */
public final class RoutePath {
    private final List<String> segments;

    private RoutePath(List<String> segments) {
        this.segments = segments;
    }

    /** Parses a template. */
    public static RoutePath of(String template) {
        return new RoutePath(split(template));
    }

    /** Returns the decoded values of the variables; null if the path, still encoded, does not match. */
    public @Nullable Map<String, String> match(String path) {
        List<String> actual = split(path);
        if (actual.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            if (expected.startsWith("{")) {
                if (actual.get(i).isEmpty()) {
                    return null;
                }
                variables.put(expected.substring(1, expected.length() - 1), Percent.decode(actual.get(i)));
            } else if (!expected.equals(actual.get(i))) {
                return null;
            }
        }
        return variables;
    }

    /** Returns the template. */
    @Override
    public String toString() {
        return String.join("/", segments);
    }

    private static List<String> split(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
