// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response before any fault.
 *
 * @param status HTTP status
 * @param headers headers, in order
 * @param body text of the body; empty for none
 */
public record SimulatedResponse(int status, Map<String, String> headers, String body) {
    /** Returns a response without a body. */
    public static SimulatedResponse empty(int status) {
        return new SimulatedResponse(status, Map.of(), "");
    }

    /** Returns a response with a body. */
    public static SimulatedResponse of(int status, String contentType, String body) {
        return new SimulatedResponse(status, Map.of("Content-Type", contentType), body);
    }

    /** Returns a response with a JSON body. */
    public static SimulatedResponse json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** Returns a copy with this header, unless the response already has it. */
    public SimulatedResponse withDefault(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        if (headers.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            more.put(name, value);
        }
        return new SimulatedResponse(status, more, body);
    }

    /** Returns a copy with this body. */
    public SimulatedResponse withBody(String text) {
        return new SimulatedResponse(status, headers, text);
    }
}
