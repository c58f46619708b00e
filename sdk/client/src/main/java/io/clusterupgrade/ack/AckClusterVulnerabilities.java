// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.DescribeClusterVulsResponse;
import io.clusterupgrade.ack.model.ScanClusterVulsResponse;
import io.clusterupgrade.ack.request.DescribeClusterVulsRequest;
import io.clusterupgrade.ack.request.ScanClusterVulsRequest;

/**
 * The vulnerabilities (CVEs) of the nodes of one cluster of ACK. {@link AckNodePool#describeNodePoolVuls()} lists those of a node
 * pool, and {@link AckNodePool#fixNodePoolVuls} fixes them. Immutable and thread-safe.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClusterVulnerabilities {
    private final AckClient client;
    private final String clusterId;

    AckClusterVulnerabilities(AckClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Lists the vulnerabilities that the last scan found, one for each vulnerability and node pool.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustervuls">DescribeClusterVuls</a>
     */
    public DescribeClusterVulsResponse describeClusterVuls() {
        return client.call(
                        AckOperations.Vulnerabilities.DESCRIBE_CLUSTER_VULS, new DescribeClusterVulsRequest(clusterId))
                .value();
    }

    /**
     * Scans the cluster for vulnerabilities; it changes nothing on the nodes. Returns when the service has accepted it; {@code
     * client.task(id)} with the task id in the response watches it.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-scanclustervuls">ScanClusterVuls</a>
     */
    public ScanClusterVulsResponse scanClusterVuls() {
        return client.call(AckOperations.Vulnerabilities.SCAN_CLUSTER_VULS, new ScanClusterVulsRequest(clusterId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "vulnerabilities of cluster " + clusterId + " (" + client + ")";
    }
}
