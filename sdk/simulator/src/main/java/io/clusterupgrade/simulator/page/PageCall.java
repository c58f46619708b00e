// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.fault.Fault;
import java.time.Instant;

/**
 * A recorded call as the page shows it: without query, headers and bodies, where secrets could be.
 *
 * @param sequence 1 for the first call since the start
 * @param time gateway time of arrival
 * @param service the service; empty if no operation matches
 * @param operation the operation; empty if none matches
 * @param method HTTP method
 * @param path path without query
 * @param status the status sent; negative if none was sent
 * @param authenticated whether authentication succeeded
 * @param fault the fault of the call
 */
public record PageCall(
        long sequence,
        Instant time,
        String service,
        String operation,
        String method,
        String path,
        int status,
        boolean authenticated,
        Fault fault) {}
