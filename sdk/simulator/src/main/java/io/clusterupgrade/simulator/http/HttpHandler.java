// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.util.List;

/** Creates the responses. Methods are called by several threads at the same time; the bytes are sent afterwards. */
public interface HttpHandler {
    /** Returns the response to a request. */
    List<SendStep> handle(ReceivedRequest request);

    /** Returns the response to bytes that are not a request; the connection is closed after it. */
    List<SendStep> reject(MalformedRequestException exception);
}
