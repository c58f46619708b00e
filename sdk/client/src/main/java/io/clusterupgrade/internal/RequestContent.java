// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.request.Operation;
import java.util.Map;

/** A request as written by stage 1: everything that does not depend on the host or the project. Stage 2 uses it once. */
final class RequestContent {
    final Operation<?, ?> operation;
    /** The path behind the prefix, with the query; stage 2 puts the endpoint before it, which saves a copy. */
    final StringBuilder url;
    /** The headers that the caller adds. */
    final Map<String, String> headers;

    final byte[] body;

    RequestContent(Operation<?, ?> operation, StringBuilder url, Map<String, String> headers, byte[] body) {
        this.operation = operation;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }
}
