// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import io.clusterupgrade.simulator.wire.WireRequest;

/**
 * A complete request.
 *
 * @param request the request
 * @param keepsConnection whether the connection stays open after the response; false for HTTP/1.0 and
 *     {@code Connection: close}
 */
public record ReceivedRequest(WireRequest request, boolean keepsConnection) {
    /** Returns whether the response has no body, whatever its headers say. */
    public boolean isHead() {
        return request.method().equals("HEAD");
    }
}
