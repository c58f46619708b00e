// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A decoded parameter of a query; a name without {@code =} has an empty value.
 *
 * @param name the decoded name
 * @param value the decoded value
 */
record QueryParameter(String name, String value) {

    /** Returns the parameters of an encoded query in the given order; equal parameters keep the order of the URL. */
    static List<QueryParameter> sorted(String query, Comparator<QueryParameter> order) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<QueryParameter> parameters = new ArrayList<>();
        for (int start = 0; start <= query.length(); ) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                parameters.add(parse(query, start, end));
            }
            start = end + 1;
        }
        parameters.sort(order);
        return parameters;
    }

    /** Appends the parameters as {@code enc(name)=enc(value)}, joined by {@code &}. */
    static void appendEncoded(AsciiBuffer out, List<QueryParameter> parameters) {
        String separator = "";
        for (QueryParameter parameter : parameters) {
            out.append(separator)
                    .append(PercentEncoding.encode(parameter.name))
                    .append('=')
                    .append(PercentEncoding.encode(parameter.value));
            separator = "&";
        }
    }

    private static QueryParameter parse(String query, int start, int end) {
        int equals = query.indexOf('=', start);
        if (equals < 0 || equals >= end) {
            return new QueryParameter(PercentEncoding.decodeForm(query.substring(start, end)), "");
        }
        return new QueryParameter(
                PercentEncoding.decodeForm(query.substring(start, equals)),
                PercentEncoding.decodeForm(query.substring(equals + 1, end)));
    }
}
