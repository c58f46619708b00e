// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.WireHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds the parts of a canonical request that both vendors define in the same way (see
 * sdk/docs/wire/signing.md#huawei-canonical-request and sdk/docs/wire/signing.md#acs3-canonical-request).
 */
final class CanonicalText {
    private CanonicalText() {}

    /** Returns {@code name:value\n} for each signed header; an absent header has an empty value. */
    static String headers(List<String> names, WireHeaders headers) {
        return names.stream()
                .map(name -> name + ":" + headers.getOrEmpty(name) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns {@code enc(name)=enc(value)} joined by ampersands, in the given order. */
    static String query(Query query, Comparator<Query.Parameter> order) {
        return query.parameters().stream()
                .sorted(order)
                .map(parameter -> Percent.encode(parameter.name()) + "=" + Percent.encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }
}
