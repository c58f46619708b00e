// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A made-up answer in place of the real one.
 *
 * @param status HTTP status
 * @param headers headers, in order
 * @param body text of the body; empty for none
 * @param executed whether the action takes effect all the same
 * @since 0.1.0
 */
public record FaultResponse(int status, Map<String, String> headers, String body, boolean executed) implements Fault {
    /** Keeps a copy of the headers. */
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

    /** The same with one more header, or with another value for it. */
    public FaultResponse header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FaultResponse(status, more, body, executed);
    }

    /** The same with {@code Retry-After}: whole or decimal seconds, or an HTTP date. */
    public FaultResponse retryAfter(String value) {
        return header("Retry-After", value);
    }

    /** The same with this body. */
    public FaultResponse body(String contentType, String text) {
        return new FaultResponse(status, headers, text, executed).header("Content-Type", contentType);
    }

    /** The same with this JSON body. */
    public FaultResponse json(String text) {
        return body("application/json", text);
    }

    /** The same, but the action takes effect before the response is given. */
    public FaultResponse afterExecution() {
        return new FaultResponse(status, headers, body, true);
    }
}
