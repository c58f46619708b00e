// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The network from which an API server can be reached (see sdk/docs/wire/cce.md#clusters).
 *
 * @since 0.1.0
 */
public final class EndpointType extends OpenEnum {
    /** The response does not contain the value. */
    public static final EndpointType ABSENT = new EndpointType("");

    /** The VPC. */
    public static final EndpointType INTERNAL = new EndpointType("Internal");

    /** The internet. */
    public static final EndpointType EXTERNAL = new EndpointType("External");

    /** The API gateway of Open Telekom Cloud. */
    public static final EndpointType EXTERNAL_OTC = new EndpointType("external_otc");

    private EndpointType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static EndpointType of(String value) {
        return new EndpointType(value);
    }
}
