// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inspection at one instant of task time (see sdk/docs/wire/ack.md#inspections).
 *
 * @param id the id of its report
 * @param taskId its task
 * @param started when it began
 * @param finished when it ended; null before that
 * @since 0.1.0
 */
public record SimulatedAckInspection(
        String id, String taskId, Instant started, @Nullable Instant finished) {}
