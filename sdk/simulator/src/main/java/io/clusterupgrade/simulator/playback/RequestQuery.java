// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import java.util.Comparator;
import java.util.List;

/**
 * The parameters of a query in the order of their names: the order in which they were sent does not matter.
 *
 * @param parameters the decoded parameters
 */
record RequestQuery(List<Query.Parameter> parameters) {
    private static final String MASK = "****";

    static RequestQuery of(String query) {
        return new RequestQuery(Query.parse(query, Percent::decodeForm).parameters().stream()
                .sorted(Comparator.comparing(Query.Parameter::name).thenComparing(Query.Parameter::value))
                .toList());
    }

    /** Returns whether the recorder replaced a value. */
    boolean isMasked() {
        return parameters.stream().anyMatch(RequestQuery::isMasked);
    }

    /** Returns whether a query has these parameters, with any value in place of one that was replaced. */
    boolean matches(RequestQuery other) {
        if (parameters.size() != other.parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Query.Parameter expected = parameters.get(i);
            Query.Parameter actual = other.parameters.get(i);
            if (!expected.name().equals(actual.name())
                    || (!isMasked(expected) && !expected.value().equals(actual.value()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMasked(Query.Parameter parameter) {
        return parameter.value().contains(MASK);
    }
}
