// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests of our operations, typed by faith: they are made from the operation's own request type. */
final class Requests {
    private static final long SEED = 20_261_121L;

    private Requests() {}

    /** All variants, by what was done to make them. */
    @SuppressWarnings("unchecked")
    static <Q> Map<String, Q> variants(Operation<Q, ?> operation) {
        Map<String, Q> typed = new LinkedHashMap<>();
        new RequestMaker(SEED)
                .variants(operation.requestType())
                .forEach((name, request) -> typed.put(name, (Q) request));
        return typed;
    }

    /** The first variant, with required values only. */
    static <Q> Q any(Operation<Q, ?> operation) {
        return List.copyOf(variants(operation).values()).get(0);
    }
}
