// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before any fault.
 *
 * @param status HTTP status
 * @param headers headers, in order
 * @param body text of the body; empty for none
 */
public record Reply(int status, Map<String, String> headers, String body) {
    /** An answer without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** An answer with a body. */
    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    /** An answer with a JSON body. */
    public static Reply json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** The same with this header, unless it is there already. */
    public Reply withDefault(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        if (headers.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            more.put(name, value);
        }
        return new Reply(status, more, body);
    }

    /** The same with another body. */
    public Reply withBody(String text) {
        return new Reply(status, headers, text);
    }
}
