// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A request exactly as received; signatures are recomputed from it. */
public final class WireRequest {
    private final String method;
    private final String path;
    private final String query;
    private final WireHeaders headers;
    private final byte[] body;

    /** Creates a request from its target, that is, path and query still encoded. */
    public WireRequest(String method, String target, WireHeaders headers, byte[] body) {
        int mark = target.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? "" : target.substring(mark + 1);
        this.headers = headers;
        this.body = body.clone();
    }

    /** Returns a copy with another target, path and query still encoded. */
    public WireRequest withTarget(UnaryOperator<String> change) {
        return new WireRequest(method, change.apply(query.isEmpty() ? path : path + "?" + query), headers, body);
    }

    /** Returns the method, as sent. */
    public String method() {
        return method;
    }

    /** Returns the path, still encoded. */
    public String path() {
        return path;
    }

    /** Returns the query without its question mark, still encoded; empty if there is none. */
    public String query() {
        return query;
    }

    /** Returns the headers. */
    public WireHeaders headers() {
        return headers;
    }

    /** Returns the bytes of the body; empty if there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns the body as UTF-8 text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
