// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response that replaces the real one.
 *
 * @param status HTTP status
 * @param headers headers, in order
 * @param body text of the body; empty for none
 * @param executed whether the action takes effect nevertheless
 * @since 0.1.0
 */
public record FaultResponse(int status, Map<String, String> headers, String body, boolean executed) implements Fault {
    /** Checks the status and copies the headers. */
    public FaultResponse {
        if (status < 0 || status > 999) {
            throw new IllegalArgumentException("status must be 0 to 999: " + status);
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    @Override
    public boolean executes() {
        return executed;
    }

    /** Returns a copy with this header, which replaces a header with the same name. */
    public FaultResponse header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FaultResponse(status, more, body, executed);
    }

    /** Returns a copy with {@code Retry-After}: whole or decimal seconds, or an HTTP date. */
    public FaultResponse retryAfter(String value) {
        return header("Retry-After", value);
    }

    /** Returns a copy with this body. */
    public FaultResponse body(String contentType, String text) {
        return new FaultResponse(status, headers, text, executed).header("Content-Type", contentType);
    }

    /** Returns a copy with this JSON body. */
    public FaultResponse json(String text) {
        return body("application/json", text);
    }

    /** Returns a copy that is executed before the response is sent. */
    public FaultResponse afterExecution() {
        return new FaultResponse(status, headers, body, true);
    }
}
