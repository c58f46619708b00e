// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task at one instant of task time (see sdk/docs/wire/css.md#upgradedetail).
 *
 * @param id task id, the {@code action_id} of a retry
 * @param kind its kind
 * @param status its status
 * @param startTime when it was started
 * @param endTime when it ended, failed or was aborted; null while it runs
 * @param agency agency name
 * @param image target image; null for AZ changes
 * @param azChange target zones; null for image upgrades
 * @param progress nodes and steps
 * @param executeTimes 1 for the first run, one more for each retry
 * @param failMessage the reason of the last failure; null if there is none
 * @param aborted whether an abort was accepted
 * @since 0.1.0
 */
public record CssTask(
        String id,
        CssTaskKind kind,
        CssTaskStatus status,
        Instant startTime,
        @Nullable Instant endTime,
        String agency,
        @Nullable CssImage image,
        @Nullable CssAzMigration azChange,
        CssProgress progress,
        int executeTimes,
        @Nullable String failMessage,
        boolean aborted) {}
