// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;

/**
 * A request to upgrade an instance of an add-on or to change its settings (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterId the cluster's id
 * @param addonInstanceId the id of the add-on's instance
 * @param addonTemplateName the name of the add-on
 * @param version the version to have afterwards, one of {@code status().targetVersions()} or the present one
 * @param values all its settings, which replace the present ones: start from {@code spec().values()} of the instance
 * @since 0.1.0
 */
public record UpdateAddonInstanceRequest(
        @JsonProperty("clusterID") String clusterId,
        @JsonIgnore String addonInstanceId,
        @JsonProperty("addonTemplateName") String addonTemplateName,
        @JsonProperty("version") String version,
        @JsonProperty("values") JsonValue values) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a text is blank, or {@code values} is not a JSON object
     */
    public UpdateAddonInstanceRequest {
        Checks.text("clusterId", clusterId);
        Checks.text("addonInstanceId", addonInstanceId, 255);
        Checks.text("addonTemplateName", addonTemplateName);
        Checks.text("version", version);
        Checks.object("values", values);
    }
}
