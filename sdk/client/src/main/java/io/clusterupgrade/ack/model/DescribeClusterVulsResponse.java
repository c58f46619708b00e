// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The vulnerabilities of a cluster, as of its last scan (see sdk/docs/wire/ack.md#vulnerabilities).
 *
 * @param vulRecords one for each vulnerability and node pool
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustervuls">vendor's documentation</a>
 * @since 0.1.0
 */
public record DescribeClusterVulsResponse(
        @JsonProperty("vul_records") List<ClusterVulnerability> vulRecords) {

    public DescribeClusterVulsResponse {
        vulRecords = ImmutableCopies.list(vulRecords);
    }
}
