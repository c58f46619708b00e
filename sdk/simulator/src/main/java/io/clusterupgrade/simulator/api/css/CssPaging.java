// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.wire.Query;
import java.util.List;
import java.util.function.Function;

/** A page of a list; offsets of images start at 0, offsets of tasks and clusters at 1 (see sdk/docs/wire/css.md#behaviour). */
record CssPaging(int skip, int limit) {
    private static final int MAX = 1000;

    static CssPaging fromZero(Query query) {
        return new CssPaging(number(query, "offset", 0, 0), limit(query));
    }

    static CssPaging fromOne(Query query) {
        // The parameter was renamed; which of the two the service accepts is unknown, so both are accepted.
        String name = query.get("offset") == null ? "start" : "offset";
        return new CssPaging(number(query, name, 1, 1) - 1, limit(query));
    }

    /** Adds the elements of the page to the array. */
    <T> void fill(ArrayNode array, List<T> all, Function<T, ObjectNode> json) {
        all.stream().skip(skip).limit(limit).map(json).forEach(array::add);
    }

    private static int limit(Query query) {
        return number(query, "limit", 1, 10);
    }

    private static int number(Query query, String name, int min, int defaultValue) {
        String text = query.get(name);
        if (text == null) {
            return defaultValue;
        }
        if (text.matches("\\d{1,4}")) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= MAX) {
                return value;
            }
        }
        throw CssErrorException.wrongParameter(name);
    }
}
