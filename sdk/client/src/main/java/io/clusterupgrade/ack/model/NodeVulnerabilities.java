// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vulnerabilities of one node (see sdk/docs/wire/ack.md#vulnerabilities).
 *
 * @param instanceId the instance of the node
 * @param nodeName the name of the node in the cluster
 * @param vulList the vulnerabilities
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describenodepoolvuls">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeVulnerabilities(
        @JsonProperty("instance_id") @Nullable String instanceId,
        @JsonProperty("node_name") @Nullable String nodeName,
        @JsonProperty("vul_list") List<NodeVulnerability> vulList) {

    public NodeVulnerabilities {
        vulList = ImmutableCopies.list(vulList);
    }
}
