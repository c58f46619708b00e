// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The path of an operation, taken apart once: fixed texts, and in each gap between them a value of the request. Immutable. */
final class PathTemplate<Q> {
    private final List<Gap<Q>> gaps;
    private final String end;

    private PathTemplate(List<Gap<Q>> gaps, String end) {
        this.gaps = gaps;
        this.end = end;
    }

    /** Of a path in which every {@code {name}} has its value. */
    static <Q> PathTemplate<Q> of(String path, Map<String, Function<Q, String>> values) {
        List<Gap<Q>> gaps = new ArrayList<>();
        int from = 0;
        for (int open; (open = path.indexOf('{', from)) >= 0; ) {
            int close = path.indexOf('}', open);
            String name = path.substring(open + 1, close);
            Function<Q, String> value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing fills {" + name + "} in " + path);
            }
            gaps.add(new Gap<>(path.substring(from, open), javaName(name), value));
            from = close + 1;
        }
        return new PathTemplate<>(gaps, path.substring(from));
    }

    void append(StringBuilder out, Q request, BinaryOperator<String> encoding) {
        for (Gap<Q> gap : gaps) {
            out.append(gap.before).append(encoding.apply(gap.name, gap.value.apply(request)));
        }
        out.append(end);
    }

    /** The wire's {@code cluster_id} or {@code ClusterId} as callers know it: {@code clusterId}. */
    private static String javaName(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("_", -1)) {
            String first = word.substring(0, 1);
            name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    private record Gap<Q>(String before, String name, Function<Q, String> value) {}
}
