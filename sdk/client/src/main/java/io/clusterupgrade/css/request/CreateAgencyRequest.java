// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.AgencyType;

/**
 * Asks to make an IAM agency for the service (see sdk/docs/wire/css.md#createagency). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateAgencyRequest {
    private final String domainId;
    private final String domainName;
    private final AgencyType type;

    private CreateAgencyRequest(String domainId, String domainName, AgencyType type) {
        this.domainId = Checks.text("domainId", domainId);
        this.domainName = Checks.text("domainName", domainName);
        this.type = Checks.enumValue("type", type);
    }

    /**
     * The request for an agency.
     *
     * @param domainId the account's id
     * @param domainName the account's name
     * @param type what the agency is for
     */
    public static CreateAgencyRequest of(String domainId, String domainName, AgencyType type) {
        return new CreateAgencyRequest(domainId, domainName, type);
    }

    /** The account's id. */
    @JsonProperty("domain_id")
    public String domainId() {
        return domainId;
    }

    /** The account's name. */
    @JsonProperty("domain_name")
    public String domainName() {
        return domainName;
    }

    /** What the agency is for. */
    @JsonProperty("type")
    public AgencyType type() {
        return type;
    }
}
