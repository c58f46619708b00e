// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The clusters of one service, as the page shows and changes them. Thread-safe. */
interface ServiceClusters {
    /** The message of failures that the page causes. */
    String FAILURE = "Failed by the status page.";

    /** Returns {@code CSS}, {@code CCE} or {@code ACK}. */
    String service();

    /** Returns all clusters, in the order in which they were added. */
    List<ClusterSnapshot> snapshots();

    /** Returns the times at which clusters change next, one for each cluster that changes by itself. */
    Stream<Instant> nextChanges();

    /**
     * Changes a cluster and returns a sentence about the effect.
     *
     * @throws PageActionException if the cluster does not exist or its state does not allow the action
     */
    String apply(ClusterAction action, String clusterId);
}
