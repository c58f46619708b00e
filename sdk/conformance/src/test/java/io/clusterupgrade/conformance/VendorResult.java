// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import java.util.Map;

/**
 * The result of a call with a vendor's client.
 *
 * @param understood the request as the vendor's model took it
 * @param response the response as the vendor's model took it; null after a failure
 * @param failure what the vendor's exception says: {@code type}, {@code status}, {@code code}, {@code message},
 *     {@code requestId}; null after a success
 */
record VendorResult(Object understood, Object response, Map<?, ?> failure) {
    static VendorResult from(Map<?, ?> result) {
        String response = (String) result.get("response");
        return new VendorResult(
                Trees.parse((String) result.get("understood")),
                response == null ? null : Trees.parse(response),
                (Map<?, ?>) result.get("failure"));
    }

    /** What the exception says about something; empty when it does not. */
    String said(String what) {
        Object value = failure == null ? null : failure.get(what);
        return value == null ? "" : value.toString();
    }
}
