// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The parts of a snapshot task (see sdk/docs/wire/cce.md#snapshots).
 *
 * @param items the parts; the vendor plans to remove this field
 * @see <a href="https://support.huaweicloud.com/api-cce/ListClusterMasterSnapshotTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotTaskSpec(@JsonProperty("items") List<SnapshotSubTask> items) {

    public SnapshotTaskSpec {
        items = ImmutableCopies.list(items);
    }

    static final SnapshotTaskSpec EMPTY = new SnapshotTaskSpec(List.of());
}
