// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A cluster at one instant of task time (see sdk/docs/wire/css.md#clusters).
 *
 * @param id cluster id
 * @param name cluster name
 * @param engine engine type
 * @param version engine version
 * @param subVersion the exact build, in the form of an image's {@code displayName}
 * @param status {@code 100} while any operation runs, else {@code 200}; the simulator's own choice during a task
 * @param actions operation in progress → progress in percent
 * @param nodes the nodes
 * @param snapshotsOn whether the snapshot function is on
 * @param created when it was created
 * @param updated when an operation was last started on it
 * @since 0.1.0
 */
public record CssClusterView(
        String id,
        String name,
        String engine,
        String version,
        String subVersion,
        String status,
        Map<String, Integer> actions,
        List<CssNode> nodes,
        boolean snapshotsOn,
        Instant created,
        Instant updated) {}
