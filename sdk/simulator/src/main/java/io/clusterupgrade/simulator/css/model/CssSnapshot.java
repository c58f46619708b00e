// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.time.Instant;
import java.util.List;

/**
 * A manual snapshot at one instant of task time (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @param id snapshot id
 * @param name its name
 * @param description free text; may be empty
 * @param indices names of the indices in it
 * @param status its status
 * @param begin when it began
 * @param end when it ends; in the future while it is being built
 * @since 0.1.0
 */
public record CssSnapshot(
        String id,
        String name,
        String description,
        List<String> indices,
        CssSnapshotStatus status,
        Instant begin,
        Instant end) {
    /** Returns a copy with this status. */
    public CssSnapshot withStatus(CssSnapshotStatus newStatus) {
        return new CssSnapshot(id, name, description, indices, newStatus, begin, end);
    }
}
