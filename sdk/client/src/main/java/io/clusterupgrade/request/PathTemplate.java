// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The path of an operation, parsed once: fixed texts and the parameters between them. Immutable. */
final class PathTemplate<Q> {
    private final List<Parameter<Q>> parameters;
    private final String end;

    private PathTemplate(List<Parameter<Q>> parameters, String end) {
        this.parameters = parameters;
        this.end = end;
    }

    /** Creates a template of a path in which every {@code {name}} has a value. */
    static <Q> PathTemplate<Q> of(String path, Map<String, Function<Q, String>> values) {
        List<Parameter<Q>> parameters = new ArrayList<>();
        int from = 0;
        for (int open; (open = path.indexOf('{', from)) >= 0; ) {
            int close = path.indexOf('}', open);
            String name = path.substring(open + 1, close);
            Function<Q, String> value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing fills {" + name + "} in " + path);
            }
            parameters.add(new Parameter<>(path.substring(from, open), javaName(name), value));
            from = close + 1;
        }
        return new PathTemplate<>(parameters, path.substring(from));
    }

    void append(StringBuilder out, Q request, BinaryOperator<String> encoding) {
        for (Parameter<Q> parameter : parameters) {
            out.append(parameter.before).append(encoding.apply(parameter.name, parameter.value.apply(request)));
        }
        out.append(end);
    }

    /** Returns the Java name for a wire name: {@code clusterId} for {@code cluster_id} or {@code ClusterId}. */
    private static String javaName(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String part : wireName.split("_", -1)) {
            String first = part.substring(0, 1);
            name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                    .append(part.substring(1));
        }
        return name.toString();
    }

    private record Parameter<Q>(String before, String name, Function<Q, String> value) {}
}
