// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.internal.request.Checks;

/**
 * A request to create an IAM agency for the service (see sdk/docs/wire/css.md#createagency).
 *
 * @param domainId the account's id
 * @param domainName the account's name
 * @param type the purpose of the agency
 * @since 0.1.0
 */
public record CreateAgencyRequest(
        @JsonProperty("domain_id") String domainId,
        @JsonProperty("domain_name") String domainName,
        @JsonProperty("type") AgencyType type) {
    public CreateAgencyRequest {
        Checks.text("domainId", domainId);
        Checks.text("domainName", domainName);
        Checks.enumValue("type", type);
    }
}
