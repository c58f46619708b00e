// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of a query, in the order received. */
public final class Query {
    /** A parameter; its value is empty if it has no equals sign. */
    public record Parameter(String name, String value) {}

    private final List<Parameter> parameters;

    private Query(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /** Parses a query and decodes its names and values with {@code decoder}. */
    public static Query parse(String query, UnaryOperator<String> decoder) {
        List<Parameter> parameters = new ArrayList<>();
        int start = 0;
        while (start < query.length()) {
            int end = query.indexOf('&', start);
            String pair = query.substring(start, end < 0 ? query.length() : end);
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(new Parameter(decoder.apply(name), decoder.apply(value)));
            }
            start = end < 0 ? query.length() : end + 1;
        }
        return new Query(parameters);
    }

    /** Returns all parameters. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Returns the first value of this name; null if there is none. */
    public @Nullable String get(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
    }
}
