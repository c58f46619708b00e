// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.fault.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault that a call can still take.
 *
 * @param operation the operation or service that it is for; empty for all
 * @param fault the fault
 * @param once whether one call takes it; otherwise every call does
 * @param end the end in task time; null if it has none
 */
public record PendingFault(
        String operation,
        Fault fault,
        boolean once,
        @Nullable Instant end) {}
