// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * All snapshots of a cluster (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @param backups the snapshots; the service does not page them
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotList(@JsonProperty("backups") List<Snapshot> backups) {

    public SnapshotList {
        backups = ImmutableCopies.list(backups);
    }
}
