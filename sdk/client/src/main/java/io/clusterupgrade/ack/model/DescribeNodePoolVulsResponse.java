// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vulnerabilities of a node pool, as of the last scan of its cluster (see sdk/docs/wire/ack.md#vulnerabilities).
 *
 * @param vulRecords one for each node
 * @param vulsFixServicePurchased whether the account has bought the service that fixes vulnerabilities; without it a fix is
 *     rejected
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describenodepoolvuls">vendor's documentation</a>
 * @since 0.1.0
 */
public record DescribeNodePoolVulsResponse(
        @JsonProperty("vul_records") List<NodeVulnerabilities> vulRecords,

        @JsonProperty("vuls_fix_service_purchased") @Nullable Boolean vulsFixServicePurchased) {

    public DescribeNodePoolVulsResponse {
        vulRecords = ImmutableCopies.list(vulRecords);
    }
}
